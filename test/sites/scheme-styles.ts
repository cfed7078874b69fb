/** Styles by which a sample page follows the colour scheme, as the live sites do. */
const schemeStyles = `<style>
  :root { color-scheme: light dark; }
  body { background: light-dark(#fff, #111); color: light-dark(#222, #eee); font: 16px/1.5 sans-serif; }
</style>`;

/** A sample page that follows the colour scheme; more styles may be given. */
export function withSchemes(page: string, more = ''): string {
  return page.replace('</head>', `${schemeStyles}${more && `<style>${more}</style>`}</head>`);
}
