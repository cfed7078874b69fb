/**
 * The scripts that run before a screen's own ones, by name, each with its source: the first of a page is named after the page. They
 * draw it before React is loaded.
 */
export const firstScripts: Readonly<Record<string, string>> = {
  'popup-first': 'entrypoints/popup/first.tsx',
  'options-first': 'entrypoints/options/first.ts',
  'home-first': 'entrypoints/options/first-home.tsx',
};

/**
 * Puts the first script into a screen's page, in the place of the page's own: it names the files of that, of which the first is the
 * script, so that they are loaded when it has drawn. They would put that off if they were loaded meanwhile.
 */
export const firstScript = {
  name: 'stillroom:first-script',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { chunk }: { readonly chunk?: { readonly name: string } }) => {
      const name = `${chunk?.name}-first`;
      return name in firstScripts ? withFirstScript(html, name) : html;
    },
  },
};

function withFirstScript(html: string, name: string): string {
  const files: string[] = [];
  const without = html.replace(
    / *<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?\n/g,
    (_, file: string) => {
      files.push(file);
      return '';
    },
  );
  if (!files.length) throw new Error(`the page of ${name} has no script of its own`);
  const script = `<script src="/${name}.js" data-then="${files.join(' ')}"></script>`;
  return without.replace('</body>', `  ${script}\n  </body>`);
}
