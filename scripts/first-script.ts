/** The screens that a script of their own draws before React is loaded, each `entrypoints/<screen>/first.tsx`. */
export const firstScreens = ['popup', 'options'] as const;
export type FirstScreen = (typeof firstScreens)[number];

/** The script that draws a screen before React is loaded, as the build names it. */
export function firstScriptOf(screen: FirstScreen): string {
  return `${screen}-first`;
}

/**
 * Puts that script into the screen's page, in the place of the page's own: it names the files of that, of which the first is the
 * script, and loads them when it has drawn. They would put that off if they were loaded meanwhile.
 */
export const firstScript = {
  name: 'stillroom:first-script',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { chunk }: { readonly chunk?: { readonly name: string } }) => {
      const screen = firstScreens.find((name) => name === chunk?.name);
      return screen ? withFirstScript(html, screen) : html;
    },
  },
};

function withFirstScript(html: string, screen: FirstScreen): string {
  const files: string[] = [];
  const without = html.replace(
    / *<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?\n/g,
    (_, file: string) => {
      files.push(file);
      return '';
    },
  );
  if (!files.length) throw new Error(`${screen}.html has no script of its own`);
  const script = `<script src="/${firstScriptOf(screen)}.js" data-then="${files.join(' ')}"></script>`;
  return without.replace('</body>', `  ${script}\n  </body>`);
}
