/** A file of a build, as the bundler tells of it. */
interface Output {
  readonly type: string;
  readonly moduleIds?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Bundle = Readonly<Record<string, Output>>;

/**
 * Has the browser fetch a screen together with its page: the small first script of popup and app asks for it as soon as it runs, and
 * until then the browser would not know of it.
 */
export const preloadScreens = {
  name: 'stillroom:preload-screens',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { bundle = {}, chunk }: { bundle?: Bundle; chunk?: Output }) {
      const screens = (chunk?.dynamicImports ?? []).filter((name) => isScreen(bundle[name]));
      return [...loadedWith(screens, bundle)]
        .filter((name) => !html.includes(name))
        .map((name) => {
          const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${name}` };
          return { tag: 'link', attrs, injectTo: 'head' as const };
        });
    },
  },
};

function isScreen(output: Output | undefined): boolean {
  return output?.moduleIds?.some((id) => /\/screen\.tsx$/.test(id)) ?? false;
}

/** The files of these chunks and of all that they import. */
function loadedWith(names: readonly string[], bundle: Bundle): Set<string> {
  const all = new Set(names);
  for (const name of all) for (const imported of bundle[name]?.imports ?? []) all.add(imported);
  return all;
}
