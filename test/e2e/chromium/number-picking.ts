import type { Frame, Page } from '@playwright/test';
import { crm, pipeline } from '../../sites/crm.ts';
import { goals } from '../../sites/goals.ts';
import { leads } from '../../sites/leads.ts';
import { expect, type Stillroom, tagFrame } from './stillroom.ts';

/** The values that are stored of followed numbers, oldest first. */
export async function values(stillroom: Stillroom): Promise<number[]> {
  const readings = (await stillroom.table('readings')).filter((r) =>
    String(r['subject']).startsWith('web:number:'),
  );
  return readings.map((r) => Number(r['value']));
}

/** The goal records of a type. */
export async function recordsOf(stillroom: Stillroom, type: string) {
  const all = await stillroom.table('entities');
  return all.filter((e) => e['type'] === type && e['value']).map((e) => e['value'] as { id: string });
}

/** Starts picking from the popup of a page. */
export async function startPicking(stillroom: Stillroom, page: Page): Promise<void> {
  const popup = await stillroom.popup(page);
  await popup.getByRole('button', { name: 'Follow a number here' }).click();
  await page.bringToFront();
  await expect(strip(page)).toBeVisible();
}

/** What is drawn while a number is picked. */
export const strip = (page: Page) => page.getByRole('dialog', { name: 'Follow a number here' });

/** What is said in the card of a number besides what is presumed there. */
interface Said {
  readonly name?: string;
  readonly kind?: 'state' | 'counted';
  readonly keyResult?: string;
}

/** Follows “Leads” for the key result that is suggested, but for what is said. */
export async function followLeads(stillroom: Stillroom, said: Said = {}): Promise<Page> {
  await stillroom.importGoals([...goals, leads]);
  stillroom.served.set(crm, pipeline({ leads: '1,204' }));
  const page = await stillroom.visit(crm);
  await startPicking(stillroom, page);
  await page.mouse.move(...(await middleOf(page, '1,204')));
  await expect(page.getByText('Leads · 1,204')).toBeVisible();
  const card = await pick(page, '1,204');
  await expect(card.getByLabel('Counts for')).toHaveValue('leads');
  await follow(page, said);
  return page;
}

/** Picks in a page that writes “1.204”, with the pointer on it: it may be 1,204 or 1.204. */
export async function pickAmbiguous(stillroom: Stillroom, colorScheme: 'light' | 'dark'): Promise<Page> {
  await stillroom.importGoals([...goals, leads]);
  stillroom.served.set(crm, pipeline({ leads: '1.204' }));
  const page = await stillroom.visit(crm);
  await page.emulateMedia({ colorScheme });
  await startPicking(stillroom, page);
  await page.mouse.move(...(await middleOf(page, '1.204')));
  await expect(page.getByText('Leads · 1,204 or 1.204')).toBeVisible();
  return page;
}

/** Points at the number that a page writes so, while one is picked; its card. */
export async function pick(page: Page, text: string): Promise<Frame> {
  await page.mouse.click(...(await middleOf(page, text)));
  return await tagFrame(page);
}

/** Follows the number of the card that a page shows. */
export async function follow(page: Page, { name, kind, keyResult }: Said): Promise<void> {
  const card = await tagFrame(page);
  if (name !== undefined) await card.getByLabel('Name').fill(name);
  if (kind !== undefined) await card.getByLabel('What it is').selectOption(kind);
  if (keyResult !== undefined) await card.getByLabel('Counts for').selectOption(keyResult);
  await card.getByRole('button', { name: 'Follow' }).click();
  await expect(card.getByText('Number followed.')).toBeVisible();
}

/** The middle of what a page writes. */
export async function middleOf(page: Page, text: string): Promise<[number, number]> {
  const box = await page.getByText(text, { exact: true }).first().boundingBox();
  if (!box) throw new Error(`${text} is not on the page`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
