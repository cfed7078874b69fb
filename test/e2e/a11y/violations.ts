import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';

const require = createRequire(import.meta.url);
/** The library itself, of the very version that the builder brings into pages. */
const axe = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** What it answers with, as far as it is read here. */
interface Answer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, in both colour schemes, as `rule: element`. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The library's guards keep the focus in an open menu; they are empty, and move the focus on at once.
    const builder = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').withTags(tags);
    const { violations: all } = await (within ? builder.include(within) : builder).analyze();
    found.push(...all.flatMap((v) => v.nodes.map((n) => `${colorScheme} ${v.id}: ${n.html.slice(0, 120)}`)));
  }
  return found;
}

/** The same in a frame of the extension on a page, as it looks there. No page can look into it, so axe is run in it. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return await frame.evaluate(async (values) => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(on: Document, options: object): Promise<Answer> };
    };
    // The page around it has its own main part and heading; these rules are for whole pages.
    const ofPages = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const options = { runOnly: { type: 'tag', values }, rules: ofPages };
    const { violations: all } = await run.run(document, options);
    return all.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
  }, tags);
}
