import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong, in both colour schemes, as `rule: element`. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The library's guards keep the focus in an open menu; they are empty, and move the focus on at once.
    const builder = new AxeBuilder({ page })
      .exclude('[data-base-ui-focus-guard]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const { violations: all } = await (within ? builder.include(within) : builder).analyze();
    found.push(...all.flatMap((v) => v.nodes.map((n) => `${colorScheme} ${v.id}: ${n.html.slice(0, 120)}`)));
  }
  return found;
}
