import { defineWxtModule } from 'wxt/modules';
import { catalogueLanguages, catalogueTypes, manifestMessages, readCatalogue } from '../scripts/catalogues';

/** Builds `locales/*.yml`: a catalogue for each language, the manifest's strings, and the types of the keys. */
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
      paths.push(...catalogueLanguages().map((language) => `locales/${language}.json`));
    });
    wxt.hook('build:publicAssets', (_wxt, files) => {
      for (const language of catalogueLanguages()) {
        const catalogue = readCatalogue(language);
        files.push(
          { relativeDest: `locales/${language}.json`, contents: JSON.stringify(catalogue) },
          { relativeDest: `_locales/${language}/messages.json`, contents: manifestMessages(catalogue) },
        );
      }
    });
  },
});
