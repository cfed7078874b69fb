import type { Locator, Page } from '@playwright/test';
import { expect } from '../chromium/stillroom.ts';

/**
 * Presses Tab until the focus is on an element, or on the first button of a name.
 * @param look what is done at each step.
 */
export async function tabTo(
  page: Page,
  to: Locator | string | RegExp,
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const isName = typeof to === 'string' || to instanceof RegExp;
  const target = isName ? page.getByRole('button', { name: to, exact: typeof to === 'string' }) : to;
  await expect(target.first()).toBeAttached();
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press('Tab');
    await look();
    if (await target.first().evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`the focus never came to ${to}`);
}

/** Goes with Tab to a button or link, and presses Enter. */
export async function press(page: Page, to: Locator | string | RegExp): Promise<void> {
  await tabTo(page, to);
  await page.keyboard.press('Enter');
}

/** Goes with Tab to a field and types into it, in place of what is there; in a list, it types what is chosen. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Opens a menu with Tab and Enter and goes to an action of it with the arrows. */
export async function chooseByKeys(page: Page, menu: string, action: string | RegExp): Promise<void> {
  await press(page, menu);
  const item = page.getByRole('menuitem', { name: action });
  await expect(item).toBeVisible();
  while (!(await item.evaluate((e) => e === document.activeElement))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** What is covered by something else when Tab comes to it, from the focus up to an element. */
export async function coveredAlongTheWay(page: Page, to: Locator): Promise<string[]> {
  const covered: string[] = [];
  await tabTo(page, to, async () => {
    const by = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      const { x, y, width, height } = focused.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const isOwn = top && (focused.contains(top) || top.contains(focused));
      return isOwn ? '' : `${focused.outerHTML.slice(0, 80)} by ${top?.outerHTML.slice(0, 80)}`;
    });
    if (by) covered.push(by);
  });
  return covered;
}
