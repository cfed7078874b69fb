import type { Frame, Page } from '@playwright/test';
import { goalsWithoutRule } from '../../sites/goals.ts';
import { buttons, comeTo } from './on-pages.ts';
import { expect, type Stillroom, tagFrame } from './stillroom.ts';

/** The title of the key result “help”. */
export const helpTitle = '10 messages in the help channels';

/** A page, the id of its subject, and its palette, in which “help” was searched. */
interface ThirdAlike {
  readonly page: Page;
  readonly subject: string;
  readonly frame: Frame;
}

/** Visits a page, tags two like it to “help”, and opens its palette by keyboard to tag it there too: a rule is then offered. */
export async function beginThird(stillroom: Stillroom, url: string): Promise<ThirdAlike> {
  await stillroom.importGoals(goalsWithoutRule);
  const page = await stillroom.visit(url);
  await expect.poll(async () => (await stillroom.table('pages')).length).toBe(1);
  const subject = await tagTwoAlike(stillroom);
  await page.bringToFront();
  await comeTo(page);
  await buttons(page).first().focus();
  await page.keyboard.press('ContextMenu');
  const frame = await tagFrame(page);
  await expect(frame.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
  await page.keyboard.type(helpTitle);
  return { page, subject, frame };
}

/** Tags two pages to “help” that are like the one that was read. Returns the id of that one's subject. */
async function tagTwoAlike(stillroom: Stillroom): Promise<string> {
  const [seen] = await stillroom.table('pages');
  const subjects = await stillroom.table('subjects');
  const own = subjects.find(({ id }) => id === seen?.['subject']);
  if (!own) throw new Error('the page was not read');
  const { id, platform, kind, author, container } = own;
  const alike = [1, 2].map((n) => `${String(id)}-${n}`);
  const at = '2026-09-02T00:00:00Z';
  await stillroom.importGoals([
    ...alike.map((one) => ({
      type: 'subject',
      ...{ id: one, platform, kind, author, container, title: one },
      url: `${new URL(String(own['url'])).origin}/${encodeURIComponent(one)}`,
    })),
    ...alike.map((one) => ({ type: 'tag', id: one, keyResult: 'help', subject: one, at, weight: 1 })),
  ]);
  return String(id);
}
