import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Has the browser fetch a screen together with its page: the small first script of popup and app asks for it as soon as it runs, and
 * until then the browser would not know of it.
 */
export const preloadScreens: Plugin = {
  name: 'stillroom:preload-screens',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {}, chunk }) {
      const screens = (chunk?.dynamicImports ?? []).filter((name) => isScreen(bundle[name]));
      return [...loadedWith(screens, bundle)]
        .filter((name) => !html.includes(name))
        .map(
          (name): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
            injectTo: 'head',
          }),
        );
    },
  },
};

type Output = Rolldown.OutputBundle[string] | undefined;

function isScreen(output: Output): boolean {
  return output?.type === 'chunk' && output.moduleIds.some((id) => /\/screen\.tsx$/.test(id));
}

/** The files of these chunks and of all that they import. */
function loadedWith(names: readonly string[], bundle: Rolldown.OutputBundle): Set<string> {
  const all = new Set(names);
  for (const name of all) {
    const output = bundle[name];
    if (output?.type === 'chunk') for (const imported of output.imports) all.add(imported);
  }
  return all;
}
