import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { adapters } from './lib/adapters/registry';

const required = adapters.filter((a) => a.access === 'required').flatMap((a) => a.matches);
/** Asked for one by one, as the user comes to them: anybody can host a forum. */
const optional = ['https://*/*'];
const signs = adapters.flatMap((a) => (a.signs ? [[a.id, a.signs.join()]] : []));

/** A content script carries one adapter and the capture runtime; each is made from its line in the registry. */
const contentScript = (id: string, matches: readonly string[], access: 'required' | 'optional') => `
import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapter } from '../../lib/adapters/${id}';
import { startCapture } from '../../lib/capture/start';

export default defineContentScript({
  matches: ${JSON.stringify(matches)},
  runAt: 'document_idle',
  registration: '${access === 'required' ? 'manifest' : 'runtime'}',
  main: (ctx) => startCapture(ctx, adapter),
});
`;

/** Carries the signs alone: by which software is a page made? */
const scoutScript = `
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startScout } from '../../lib/capture/scout';

export default defineContentScript({
  matches: ['https://*/*'],
  runAt: 'document_idle',
  registration: 'runtime',
  main: (ctx) => startScout(ctx, ${JSON.stringify(signs)}),
});
`;

/** What runs in a page. */
const guests: readonly string[] = ['content-script', 'unlisted-script'];

export default defineConfig({
  imports: false,
  vite: () => ({
    define: { PLATFORM_NAMES: JSON.stringify(Object.fromEntries(adapters.map((a) => [a.id, a.name]))) },
  }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'unlimitedStorage'],
    host_permissions: [...required],
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
      const alias = { 'webextension-polyfill': join(import.meta.dirname, 'lib/capture/native-browser.ts') };
      config.resolve.alias = { ...config.resolve.alias, ...alias };
    },
    'entrypoints:found': (wxt, entrypoints) => {
      const folder = join(wxt.config.wxtDir, 'capture');
      mkdirSync(folder, { recursive: true });
      const scripts = adapters.map((a) => [a.id, contentScript(a.id, a.matches, a.access)] as const);
      for (const [name, script] of [...scripts, ['scout', scoutScript] as const]) {
        const inputPath = join(folder, `${name}.content.ts`);
        writeFileSync(inputPath, script);
        entrypoints.push({ name, inputPath, type: 'content-script' });
      }
    },
  },
});
