import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { adapters } from './lib/adapters/registry';
import { bareScript } from './scripts/bare-script';
import { stringsOfAll } from './scripts/catalogues';
import { asModules, asScripts, contentScripts, isOfRare, loadedScripts } from './scripts/content-scripts';
import { firstScript, firstScripts } from './scripts/first-script';
import { minified } from './scripts/minified';
import { capabilities, ownAdapter } from './scripts/own-adapter';
import { screenChunks, smallerScreens } from './scripts/screen-chunks';
import { sheetInPage } from './scripts/sheet-in-page';
import { usedKeys } from './scripts/used-keys';

const required = adapters.filter((a) => a.access === 'required').flatMap((a) => a.matches);
/** Asked for one by one, as the user comes to them: anybody can host a forum. */
const optional = ['https://*/*'];
/** By which software a page is made: the platforms with their signs, in the order in which they are looked for. */
const signs = adapters.flatMap((a) => (a.signs ? [[a.id, a.signs.join()]] : []));

/** What runs in a page. */
const guests: readonly string[] = ['unlisted-script'];
const folder = 'content-scripts';
const jsxBeforeReact = {
  'react/jsx-runtime': join(import.meta.dirname, 'components/ui/jsx-before-react.ts'),
};
/** Scripts that are built once, beside those of the platforms. */
const common: readonly string[] = [
  'scout',
  'languages',
  'stand-in',
  'overlay',
  'heartbeat',
  'finding',
  'numbers',
  'pick',
];

const deliveryOf = (browser: string) => (browser === 'firefox' ? asScripts : asModules);

export default defineConfig({
  imports: false,
  alias: { '#i18n': join(import.meta.dirname, 'lib/i18n/index.ts') },
  vite: () => ({
    // Both engines know `modulepreload`.
    build: { modulePreload: { polyfill: false } },
    define: {
      PLATFORM_NAMES: JSON.stringify(Object.fromEntries(adapters.map((a) => [a.id, a.name]))),
      SITE_NAMES: JSON.stringify(Object.fromEntries(adapters.map((a) => [a.id, a.statement.siteNames]))),
      SOFTWARE_SIGNS: JSON.stringify(signs),
    },
  }),
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'idle', 'scripting', 'unlimitedStorage'],
    host_permissions: [...required],
    content_scripts: adapters
      .filter((a) => a.access === 'required')
      .flatMap((a) => contentScripts(a, folder, deliveryOf(browser))),
    // Firefox's older manifest has hosts among the permissions.
    [browser === 'firefox' ? 'optional_permissions' : 'optional_host_permissions']: optional,
    // The frames of palette, hover card and message, and what content scripts load: at an address that is different in every session.
    web_accessible_resources: [
      { resources: ['tag-frame.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
      {
        resources: deliveryOf(browser).modules.map((name) => `${folder}/${name}.js`),
        matches: ['https://*/*'],
        use_dynamic_url: true,
      },
    ],
    commands: {
      'open-palette': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandOpenPalette__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenPanel__',
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
      if (entrypoints.some((e) => e.type === 'popup')) {
        const rollupOptions = config.build?.rollupOptions;
        const output = { ...rollupOptions?.output, manualChunks: screenChunks() };
        config.build = { ...config.build, rollupOptions: { ...rollupOptions, output } };
        config.plugins = [...(config.plugins ?? []), sheetInPage, firstScript, smallerScreens];
      }
      if (!entrypoints.every((e) => guests.includes(e.type))) return;
      config.build = { ...config.build, minify: false };
      // Fields are assigned in the constructor alone, not declared before: that is shorter.
      config.esbuild = { tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } };
      config.plugins = [...(config.plugins ?? []), bareScript, minified];
      const [own] = entrypoints;
      const first = firstScripts[own?.name ?? ''];
      if (first) {
        const strings = stringsOfAll([first], usedKeys());
        config.define = { ...config.define, FIRST_STRINGS: JSON.stringify(strings) };
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...jsxBeforeReact } };
      }
      const script = own?.name.replace(`${folder}/`, '') ?? '';
      const adapter = adapters.find(({ id }) => script.replace(/-(?:capture|rare|kinds)$/, '') === id);
      if (!adapter) return;
      config.define = { ...config.define, ...capabilities(adapter), ...loadedScripts(adapter, folder) };
      config.plugins.push(ownAdapter(adapter, script));
    },
    // One source, built once for each platform; what all have in common beside them.
    'entrypoints:found': (wxt, entrypoints) => {
      const type = 'unlisted-script';
      const { suffixes } = deliveryOf(wxt.config.browser);
      for (const [name, source] of Object.entries(firstScripts))
        entrypoints.push({ name, inputPath: join(import.meta.dirname, source), type });
      for (const entrypoint of [...entrypoints]) {
        const { inputPath, name } = entrypoint;
        if (common.includes(name)) entrypoint.name = `${folder}/${name}`;
        const built = suffixes[name];
        if (!built) continue;
        const all = adapters.flatMap(({ id, statement }) =>
          built
            .filter((suffix) => statement.rare || !isOfRare(suffix))
            .map((suffix) => ({ name: `${folder}/${id}${suffix}`, inputPath, type }) as const),
        );
        entrypoints.splice(entrypoints.indexOf(entrypoint), 1, ...all);
      }
    },
  },
});
