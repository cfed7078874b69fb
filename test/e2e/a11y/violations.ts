import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

const require = createRequire(import.meta.url);
/** The library, as it is brought into pages. */
const axe = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** What it answers with, as far as it is read here. */
interface Answer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

interface Only {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

interface Options {
  readonly runOnly: Only;
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The interface library's guards keep the focus in an open menu; they are empty, and move the focus on at once. */
const but = { exclude: ['[data-base-ui-focus-guard]'] };
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong, as `rule: element`: by all rules in the light scheme; in the dark one by those on colours, which alone can differ. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  const context = within ? { ...but, include: [within] } : but;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const only: Only =
      colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: ofColours };
    found.push(...(await analyze(page, context, { runOnly: only })).map((line) => `${colorScheme} ${line}`));
  }
  return found;
}

/** The same in a frame of the extension on a page, as it looks there. No page can look into it, so axe is run in it. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  // The page around it has its own main part and heading; these rules are for whole pages.
  const rules = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
  return await analyze(frame, but, { runOnly: { type: 'tag', values: tags }, rules });
}

/** Runs axe in one document, which it is brought to once: it takes longer to read than to run. */
async function analyze(document: Page | Frame, context: object, options: Options): Promise<string[]> {
  if (!(await document.evaluate(() => 'axe' in globalThis))) await document.evaluate(axe.source);
  return await document.evaluate(
    async ([context, options]) => {
      const { axe } = globalThis as unknown as { axe: { run(...args: object[]): Promise<Answer> } };
      const { violations } = await axe.run(context, { ...options, resultTypes: ['violations'] });
      return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
    },
    [context, options] as const,
  );
}
