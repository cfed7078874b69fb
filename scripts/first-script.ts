/** The script that draws the popup before React is loaded, as the build names it. */
export const firstScriptName = 'popup-first';

/**
 * Puts that script into the popup's page, in the place of the page's own: it names the files of that, of which the first is the
 * script, and loads them when it has drawn. They would put that off if they were loaded meanwhile.
 */
export const firstScript = {
  name: 'stillroom:first-script',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { chunk }: { readonly chunk?: { readonly name: string } }) =>
      chunk?.name === 'popup' ? withFirstScript(html) : html,
  },
};

function withFirstScript(html: string): string {
  const files: string[] = [];
  const without = html.replace(
    / *<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?\n/g,
    (_, file: string) => {
      files.push(file);
      return '';
    },
  );
  if (!files.length) throw new Error('the popup has no script of its own');
  const script = `<script src="/${firstScriptName}.js" data-then="${files.join(' ')}"></script>`;
  return without.replace('</body>', `  ${script}\n  </body>`);
}
