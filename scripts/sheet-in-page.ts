/** A file of a build, as the bundler tells of it. */
interface Output {
  readonly type: string;
  readonly source?: string | Uint8Array;
}

/** Writes the style sheets of a page into it: what is in the page needs no request of its own. */
export const sheetInPage = {
  name: 'stillroom:sheet-in-page',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { bundle = {} }: { readonly bundle?: Readonly<Record<string, Output>> }) =>
      html.replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, name: string) => {
        const { source } = bundle[name] ?? {};
        return typeof source === 'string' ? `<style>${source.trim()}</style>` : link;
      }),
  },
};
