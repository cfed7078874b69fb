import type { Locator, Page } from '@playwright/test';

/** Chooses an action in a menu of the app, by the name of its button. */
export async function choose(page: Page, menu: string, action: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** The link of a goal, in the list of goals. */
export function goalLink(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Goals' }).getByRole('link', { name: title, exact: true });
}

/** Opens the page of a key result, from the list of goals. */
export async function openKeyResult(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Goals', exact: true }).first().click();
  // What is open comes before what is closed.
  await goalLink(page, title).first().click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}
