import { defineWxtModule } from 'wxt/modules';
import { catalogueParts } from '../lib/i18n/parts';
import {
  catalogueLanguages,
  catalogueTypes,
  manifestMessages,
  partOf,
  readCatalogue,
} from '../scripts/catalogues';
import { usedKeys } from '../scripts/used-keys';

/**
 * Builds `locales/*.yml`: for each language the part of its catalogue that each screen uses, and the manifest's strings; besides
 * them the types of the keys.
 */
export default defineWxtModule({
  name: 'catalogues',
  setup(wxt) {
    wxt.hook('prepare:types', (_wxt, entries) => {
      entries.push({
        path: 'types/strings.d.ts',
        text: catalogueTypes(readCatalogue('en')),
        tsReference: true,
      });
    });
    wxt.hook('prepare:publicPaths', (_wxt, paths) => {
      for (const language of catalogueLanguages())
        paths.push(...catalogueParts.map((part) => `locales/${part}.${language}.json`));
    });
    wxt.hook('build:publicAssets', (_wxt, files) => {
      const used = usedKeys();
      for (const language of catalogueLanguages()) {
        const catalogue = readCatalogue(language);
        for (const part of catalogueParts)
          files.push({
            relativeDest: `locales/${part}.${language}.json`,
            contents: JSON.stringify(partOf(catalogue, part, used)),
          });
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: manifestMessages(catalogue),
        });
      }
    });
  },
});
