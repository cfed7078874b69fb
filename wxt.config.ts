import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { adapters } from './lib/adapters/registry';

const required = adapters.filter((a) => a.access === 'required').flatMap((a) => a.matches);
/** Asked for one by one, as the user comes to them: anybody can host a forum. */
const optional = ['https://*/*'];
/** By which software a page is made: the platforms with their signs, in the order in which they are looked for. */
const signs = adapters.flatMap((a) => (a.signs ? [[a.id, a.signs.join()]] : []));

/** What runs in a page. */
const guests: readonly string[] = ['unlisted-script'];
/** Each platform's content script carries its adapter alone. */
const adapterPath = (id: string) => join(import.meta.dirname, 'lib/adapters', id, 'index.ts');
const folder = 'content-scripts';
/** Content scripts do without the rules of languages until a page needs them. */
const languageRules = join(import.meta.dirname, 'lib/capture/language-rules.ts');
const captureScript = join(import.meta.dirname, 'entrypoints/capture.ts');

export default defineConfig({
  imports: false,
  vite: () => ({
    define: {
      PLATFORM_NAMES: JSON.stringify(Object.fromEntries(adapters.map((a) => [a.id, a.name]))),
      SOFTWARE_SIGNS: JSON.stringify(signs),
    },
  }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'unlimitedStorage'],
    host_permissions: [...required],
    content_scripts: adapters
      .filter((a) => a.access === 'required')
      .map((a) => ({ matches: [...a.matches], js: [`${folder}/${a.id}.js`], run_at: 'document_idle' })),
    // Firefox's older manifest has hosts among the permissions.
    [browser === 'firefox' ? 'optional_permissions' : 'optional_host_permissions']: optional,
    commands: {
      'open-palette': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandOpenPalette__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stillroom@stillroom.invalid',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // What is registered as it is granted must not be asked for at the installation.
      manifest.host_permissions = [...required];
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((e) => guests.includes(e.type))) return;
      config.resolve ??= {};
      const [own] = entrypoints;
      const alias = { 'webextension-polyfill': join(import.meta.dirname, 'lib/capture/native-browser.ts') };
      config.resolve.alias = { ...config.resolve.alias, ...alias };
      if (own?.inputPath !== captureScript) return;
      const path = adapterPath(own.name.replace(`${folder}/`, ''));
      // In the place of the one that package.json names, with which the source is type-checked.
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'own-adapter',
          enforce: 'pre',
          resolveId: (id) =>
            id === '#adapter' ? path : id === './number-languages' ? languageRules : undefined,
        },
      ];
    },
    // One source, built once for each platform; the scout beside them.
    'entrypoints:found': (_wxt, entrypoints) => {
      const own = entrypoints.findIndex((e) => e.inputPath === captureScript);
      const type = 'unlisted-script';
      const all = adapters.map(
        (a) => ({ name: `${folder}/${a.id}`, inputPath: captureScript, type }) as const,
      );
      if (own >= 0) entrypoints.splice(own, 1, ...all);
      for (const other of entrypoints)
        if (other.name === 'scout' || other.name === 'languages') other.name = `${folder}/${other.name}`;
    },
  },
});
