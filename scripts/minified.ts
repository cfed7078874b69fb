import { minify } from 'terser';

/** What is stated for the build and for tests, as the bundler writes it. */
const unused = /\n\s*(?:examples: \[(?:\s*"[^"]*",?)*\s*\]|(?:siteNames|rare): \{[^{}]*\})(?:,|(?=\s*\}))/g;

/** Nearly all functions run on each page: Chromium compiles them at once, which takes less than finding each when it is called. */
const compiledAtOnce = '//# allFunctionsCalledOnLoad\n';

/**
 * Reading a property changes nothing here, and no function is used as a constructor. Functions with parameters stay functions: put in
 * the place of their call they compress worse.
 */
const compress = {
  passes: 6,
  keep_fargs: false,
  inline: 1,
  hoist_funs: true,
  pure_getters: true,
  builtins_pure: true,
  unsafe_arrows: true,
  unsafe_methods: true,
} as const;
const options = { ecma: 2020, compress } as const;

/**
 * Makes a script smaller than the usual minifier does, as every page of a site loads it. It runs in this process, because Vite would start
 * a thread for each script, in which Terser is loaded and compiled anew.
 */
export const minified = {
  name: 'minified',
  renderChunk: {
    order: 'post',
    handler: async (code: string) => {
      const own = code.replaceAll(unused, '');
      const { code: smaller = own } = await minify(own, options);
      return { code: compiledAtOnce + smaller, map: null };
    },
  },
} as const;
