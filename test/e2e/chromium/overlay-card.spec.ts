import type { Page } from '@playwright/test';
import { goals, goalsWithoutRule } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { buttons, marks, showButton, tagAllThatWasRead } from './on-pages.ts';
import { pressEscape } from './palette.ts';
import { expect, type Stillroom, tagFrame, test } from './stillroom.ts';

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
    note: n === 2 ? 'Asked twice' : `Note ${n}`,
  }));
  const of = { platform: 'github', kind: 'issue', url: addresses.issue, title: 'Docs for self-hosting' };
  await stillroom.importGoals([...goalsWithoutRule, { type: 'subject', id: issue, ...of }, ...tags]);
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
    await buttons(page).first().focus();
    await page.keyboard.press('Tab');
    await expect(mark).toBeFocused();
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

test('the chip says for which key results the page counts, in a card that the page cannot read', async ({
  stillroom,
}) => {
  const page = await openTagged(stillroom, 2);
  const chip = page.getByRole('group', { name: 'Stillroom' });
  await expect(chip).toHaveText(/Counts for 1 key result/);
  await test.step('by the pointer, and what is tagged on the page counts too', async () => {
    await chip.getByRole('button').first().hover();
    const card = await tagFrame(page);
    await expect(card.getByText('10 messages in the help channels')).toBeVisible();
    await expect(card.getByText('Counted by tagged items on this page')).toBeVisible();
    expect(await page.content()).not.toContain('10 messages');
    const [box, frame] = [await chip.boundingBox(), await (await card.frameElement()).boundingBox()];
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
    await page.mouse.move(5, 5);
    await noFrame(page);
  });
  await test.step('by a click, which stays', async () => {
    await chip.getByRole('button').first().click();
    const card = await tagFrame(page);
    await expect(card.getByText('Counted by tagged items on this page')).toBeVisible();
    await page.mouse.move(5, 5);
    await aWhile(page);
    expect(page.frames()).toHaveLength(2);
    pressEscape(page);
    await noFrame(page);
  });
  await test.step('not where the page has moved it under the pointer', async () => {
    await page.evaluate(() =>
      document
        .querySelector('stillroom-layer')
        ?.shadowRoot?.querySelector<HTMLElement>('.chip')
        ?.style.setProperty('inset', '280px auto auto 380px', 'important'),
    );
    await page.mouse.move(420, 295);
    await aWhile(page);
    expect(page.frames()).toHaveLength(1);
  });
});

test('a card opens for a pointer that comes back to where it was', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.visit(addresses.article);
  await expect.poll(async () => (await stillroom.table('events')).length).toBeGreaterThan(0);
  await tagAllThatWasRead(stillroom);
  await page.reload();
  await page.bringToFront();
  const mark = page.locator('stillroom-layer .tag[aria-pressed="true"]:not(.away)').first();
  for (let time = 1; time <= 2; time += 1) {
    await mark.hover();
    const card = await tagFrame(page);
    await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
    await mark.click({ button: 'right' });
    await expect.poll(() => card.isDetached()).toBe(true);
    await expect((await tagFrame(page)).getByRole('option').first()).toBeVisible();
    pressEscape(page);
    await noFrame(page);
    await page.mouse.move(2, 2);
  }
});

test('what one click would tag to is seen on hover and on focus, and never in the page', async ({
  stillroom,
}) => {
  const page = await openTagged(stillroom, 1, 2);
  const moving = buttons(page).first();
  const stored = async () =>
    (await stillroom.table('subjects')).length + (await stillroom.table('events')).length;
  const before = await stored();
  const suggestionIn = async () => (await tagFrame(page)).getByRole('region', { name: 'Suggested' });
  await test.step('by the pointer', async () => {
    await showButton(page, '[data-testid="comment-viewer-outer-box-IC_3003"] p');
    await moving.hover();
    const suggestion = await suggestionIn();
    await expect(suggestion).toContainText('10 messages in the help channels');
    await expect(suggestion).toContainText('same thread as 2 others');
    await expect(suggestion).toContainText('Adds what people write here');
    const seen = await page.evaluate(
      () =>
        document.documentElement.outerHTML +
        (document.querySelector('stillroom-layer')?.shadowRoot?.innerHTML ?? ''),
    );
    expect(seen).not.toContain('10 messages in the help channels');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.mouse.move(5, 5);
    await noFrame(page);
    expect(await stored()).toBe(before);
    expect(await tagsOf(stillroom)).toHaveLength(2);
  });
  await test.step('by the keyboard, for each item that the arrow keys come to', async () => {
    await page.mouse.click(5, 5);
    await moving.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(moving).toBeFocused();
    await expect(await suggestionIn()).toBeVisible();
    const first = await tagFrame(page);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => first.isDetached()).toBe(true);
    await expect(await suggestionIn()).toBeVisible();
    await page.keyboard.press('Escape');
    await noFrame(page);
  });
  await test.step('a click does what it says', async () => {
    await page.mouse.move(6, 6);
    await showButton(page, '[data-testid="comment-viewer-outer-box-IC_3003"] p');
    await moving.hover();
    await expect(await suggestionIn()).toBeVisible();
    const open = await tagFrame(page);
    await moving.click();
    await expect.poll(() => open.isDetached()).toBe(true);
    await expect((await tagFrame(page)).getByRole('status')).toContainText(
      'Tagged to “10 messages in the help channels”',
    );
  });
});

test('each of several marks has a card of its own, and each comment a palette', async ({ stillroom }) => {
  const page = await openTagged(stillroom, 1, 2);
  const markOf = (by: string) => page.getByRole('button', { name: `item by ${by}`, pressed: true });
  const noteIn = async () =>
    (await tagFrame(page)).getByRole('textbox', { name: /^Note on the tag/ }).inputValue();
  const paletteOf = async (by: string) => {
    const palette = await tagFrame(page);
    await expect(palette.getByText(`${by} · Docs for self-hosting`)).toBeVisible();
    await expect(palette.getByRole('combobox', { name: 'Type to find a key result' })).toBeFocused();
    // Where the pointer stays on a mark, its card would open again.
    await page.mouse.move(5, 5);
    pressEscape(page);
    await noFrame(page);
  };
  /** The palette takes the place of the card that is open. */
  const turnToPalette = async (by: string) => {
    const card = await tagFrame(page);
    await aWhile(page);
    await markOf(by).click({ button: 'right' });
    await expect.poll(() => card.isDetached()).toBe(true);
    await paletteOf(by);
  };
  await markOf('lou-b').hover();
  await expect.poll(noteIn).toBe('Note 1');
  await page.mouse.move(5, 5);
  await noFrame(page);
  await markOf('mira-k').hover();
  await expect.poll(noteIn).toBe('Asked twice');
  await turnToPalette('mira-k');
  // A comment that does not count, and one that does, after it.
  await page.hover('[data-testid="comment-viewer-outer-box-IC_3003"] p');
  await expect(buttons(page).first()).not.toHaveClass(/away/);
  await page.waitForTimeout(250);
  await buttons(page).first().click({ button: 'right' });
  await paletteOf('ondrej');
  await markOf('lou-b').hover();
  await expect.poll(noteIn).toBe('Note 1');
  await turnToPalette('lou-b');
});

test('a page can neither open a card nor put words into it', async ({ stillroom }) => {
  const page = await openTagged(stillroom, 2);
  await expect(marks(page)).not.toHaveClass(/away/);
  await page.mouse.move(400, 300);
  await test.step('by focus, by events of its own, or by moving the mark under the pointer', async () => {
    await page.evaluate(() => {
      const layer = document.querySelector('stillroom-layer')?.shadowRoot;
      const mark = layer?.querySelector<HTMLElement>('[aria-pressed="true"]');
      mark?.focus();
      for (const type of ['pointerover', 'pointerenter', 'mouseover'])
        mark?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
      mark?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      mark?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
      mark?.blur();
      mark?.focus();
      mark?.style.setProperty('transform', 'translate(386px, 286px)', 'important');
    });
    await page.mouse.move(401, 301);
    await aWhile(page);
    expect(page.frames()).toHaveLength(1);
    await page.mouse.move(5, 5);
    await page.evaluate(() =>
      document
        .querySelector('stillroom-layer')
        ?.shadowRoot?.querySelector<HTMLElement>('[aria-pressed="true"]')
        ?.style.removeProperty('transform'),
    );
  });
  await test.step('its messages reach nothing in a card that is open', async () => {
    await page.evaluate(() => scrollBy(0, 1));
    await marks(page).hover();
    const card = await tagFrame(page);
    const words = () => card.getByRole('region').textContent();
    await expect(card.getByText(/^Tagged by you on/)).toBeVisible();
    const before = await words();
    await page.evaluate(() => {
      const news = { view: 'palette', title: 'Free money', words: 'Free money' };
      const all = [window, ...Array.from({ length: window.length }, (_, n) => window.frames[n])];
      for (const one of all)
        for (const message of [
          news,
          { stillroomFrame: news },
          { stillroom: 1, name: 'frameNews', request: news },
        ])
          one?.postMessage(message, '*');
    });
    await page.waitForTimeout(300);
    expect(await words()).toBe(before);
    expect(await card.getByRole('dialog').count()).toBe(0);
  });
});
