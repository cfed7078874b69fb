import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { pressEscape } from './palette.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';

const buttons = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/ });
const marks = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/, pressed: true });
const issue = 'github:issue:octo-org/lantern/412';
const event = (n: number) => `github:issuecomment-300${n}`;

const noFrame = (page: Page) => expect.poll(() => page.frames().length).toBe(1);
/** Longer than a card takes to open or to close by itself. */
const aWhile = (page: Page) => page.waitForTimeout(900);

async function tagsOf(stillroom: Stillroom): Promise<Record<string, unknown>[]> {
  const entities = await stillroom.table('entities');
  return entities.flatMap((e) =>
    e['type'] === 'tag' && e['value'] ? [e['value'] as Record<string, unknown>] : [],
  );
}

/** The sample issue, in which comments are tagged with a note. */
async function openTagged(stillroom: Stillroom, ...comments: number[]): Promise<Page> {
  const tags = comments.map((n) => ({
    type: 'tag',
    id: `tag-${n}`,
    keyResult: 'help',
    subject: issue,
    event: event(n),
    at: '2026-09-02T00:00:00Z',
    weight: 1,
    note: 'Asked twice',
  }));
  const of = { platform: 'github', kind: 'issue', url: addresses.issue, title: 'Docs for self-hosting' };
  await stillroom.importGoals([
    ...goals.filter((r) => r.type !== 'rule'),
    { type: 'subject', id: issue, ...of },
    ...tags,
  ]);
  const page = await stillroom.visit(addresses.issue);
  await page.bringToFront();
  await expect(buttons(page)).toHaveCount(1 + comments.length);
  return page;
}

test('the card of a mark opens on hover and on focus, and leaves with them', async ({ stillroom }) => {
  const page = await openTagged(stillroom, 2);
  const mark = marks(page);
  await test.step('by the pointer, without taking the focus', async () => {
    await mark.hover();
    const card = await tagFrame(page);
    await expect(card.getByText('10 messages in the help channels')).toBeVisible();
    await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
    await expect(card.getByRole('textbox', { name: /^Note on the tag/ })).toHaveValue('Asked twice');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
  await test.step('it stays while the pointer is in it, and closes after that', async () => {
    await aWhile(page);
    await (await tagFrame(page)).getByText(/^Tagged by you on/).hover();
    await aWhile(page);
    expect(page.frames()).toHaveLength(2);
    await page.mouse.move(5, 5);
    await noFrame(page);
  });
  await test.step('a pointer that only passes opens nothing', async () => {
    await mark.hover();
    await page.mouse.move(5, 5);
    await aWhile(page);
    expect(page.frames()).toHaveLength(1);
  });
  await test.step('Escape closes it under the pointer', async () => {
    await mark.hover();
    await tagFrame(page);
    await page.keyboard.press('Escape');
    await noFrame(page);
    await page.mouse.move(5, 5);
  });
  await test.step('by the keyboard: Enter goes in, Escape comes back and opens nothing', async () => {
    await page.keyboard.press('Tab');
    await mark.focus();
    const card = await tagFrame(page);
    const note = card.getByRole('textbox', { name: /^Note on the tag/ });
    await expect(note).toBeVisible();
    await aWhile(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(note).toBeFocused();
    await note.fill('Asked three times');
    await page.keyboard.press('Enter');
    await expect(card.getByRole('status')).toContainText('Note saved');
    expect(await tagsOf(stillroom)).toMatchObject([{ note: 'Asked three times' }]);
    await page.mouse.move(6, 6);
    await aWhile(page);
    expect(page.frames()).toHaveLength(2);
    pressEscape(page);
    await noFrame(page);
    await expect(mark).toBeFocused();
    await aWhile(page);
    expect(page.frames()).toHaveLength(1);
  });
  await test.step('the tag is removed in it', async () => {
    await page.mouse.move(5, 5);
    await mark.hover();
    const card = await tagFrame(page);
    await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
    await aWhile(page);
    await card.getByRole('button', { name: /^Remove the tag/ }).click();
    await expect(mark).toHaveCount(0);
    expect(await tagsOf(stillroom)).toEqual([]);
  });
});
