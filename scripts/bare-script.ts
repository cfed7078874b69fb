/** Part of a build: what it takes in the place of some modules. */
interface Replacement {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** How the framework names the module that starts a script, before the script's own path. */
const entrypoint = '\0virtual:wxt-unlisted-script-entrypoint?';

/** Modules of the framework, as a script that runs in pages needs them. */
const lesser: Readonly<Record<string, string>> = {
  // Chromium makes `browser` when it is looked at, anew in each page; `chrome` is there.
  'wxt/browser': 'export const browser = import.meta.env.FIREFOX ? globalThis.browser : chrome;',
  'wxt/utils/define-unlisted-script': 'export const defineUnlistedScript = (main) => main;',
};

/**
 * Builds a script that runs in pages without the framework's own wrapper, which looks for plugins and writes errors to a log: each page
 * would compile it. The script's result is what its function returns.
 */
export const bareScript: Replacement = {
  name: 'bare-script',
  enforce: 'pre',
  resolveId: (id) => (id in lesser ? `\0${id}` : undefined),
  load: (id) =>
    id.startsWith(entrypoint)
      ? `import main from ${JSON.stringify(id.slice(entrypoint.length))};\nexport default main();`
      : lesser[id.slice(1)],
};
