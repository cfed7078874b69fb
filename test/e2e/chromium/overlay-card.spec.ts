import type { Page } from '@playwright/test';
import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';

const buttons = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/ });
const marks = (page: Page) => page.getByRole('button', { name: /^Tag to Stillroom/, pressed: true });
const comment = (n: number) => `[data-testid="comment-viewer-outer-box-IC_300${n}"] p`;
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
    await page.keyboard.press('Escape');
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

/** How long after the card is in the page, in milliseconds, a pointer at its place first meets it. */
async function untilHit(page: Page): Promise<number> {
  const hit = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const mark = document
          .querySelector('stillroom-layer')
          ?.shadowRoot?.querySelector('[aria-pressed=true]');
        const { x = 0, bottom = 0 } = mark?.getBoundingClientRect() ?? {};
        let since = 0;
        const look = () => {
          const host = document.querySelector('stillroom-frame');
          if (host && !since) since = performance.now();
          if (host && document.elementFromPoint(x + 20, bottom + 40) === host)
            resolve(performance.now() - since);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await marks(page).hover();
  return await hit;
}

test('a page can neither open a card nor put one under a click meant for something else', async ({
  stillroom,
}) => {
  const page = await openTagged(stillroom, 2);
  await page.evaluate(() => {
    const mark = document.querySelector('stillroom-layer')?.shadowRoot?.querySelector('[aria-pressed=true]');
    for (const type of ['pointerover', 'pointerenter'])
      mark?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    mark?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  });
  await aWhile(page);
  expect(page.frames()).toHaveLength(1);
  expect(await untilHit(page)).toBeGreaterThanOrEqual(300);
});

test('a long press, a right click and the menu key open the palette at the item', async ({ stillroom }) => {
  const page = await openTagged(stillroom, 2);
  const moving = buttons(page).first();
  /** Tags what the palette that is open stands for, and says which event that is. */
  const chosen = async () => {
    const palette = await tagFrame(page);
    const before = await tagsOf(stillroom);
    await expect(palette.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
    await page.keyboard.type('8 people');
    await page.keyboard.press('Enter');
    await expect(palette.getByRole('status')).toContainText('Tagged to “8 people in our issues”');
    await palette.getByRole('button', { name: 'Close' }).click();
    await noFrame(page);
    const known = before.map((tag) => tag['id']);
    return (await tagsOf(stillroom)).filter((tag) => !known.includes(tag['id'])).map((tag) => tag['event']);
  };
  const press = async () => {
    await page.waitForTimeout(250);
    await page.mouse.down();
    await aWhile(page);
    await page.mouse.up();
  };
  await test.step('a long press on the button of an item', async () => {
    await page.hover(comment(1));
    await moving.hover();
    await press();
    expect(await chosen()).toEqual([event(1)]);
  });
  await test.step('a right click on it', async () => {
    await page.hover(comment(3));
    await expect(moving).toHaveAccessibleName(/lou-b/);
    await page.waitForTimeout(250);
    await moving.click({ button: 'right' });
    expect(await chosen()).toEqual([event(3)]);
  });
  await test.step('a long press on a mark', async () => {
    await page.mouse.move(5, 5);
    await marks(page).nth(0).hover();
    await press();
    expect(await chosen()).toEqual([event(2)]);
  });
  await test.step('the menu key on the button that has the focus', async () => {
    await page.mouse.move(5, 5);
    await page.keyboard.press('Tab');
    await moving.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ContextMenu');
    expect(await chosen()).toEqual(['github:issue']);
  });
});
