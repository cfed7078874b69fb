import type { Page } from '@playwright/test';
import { goals, span } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { actAtOnce, firstDrawing, noteFirstDrawing } from './first-drawing.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

const inSpan = { objective: 'adopt', direction: 'increase', ...span };
/** Four key results of the samples and ten more: an outcome that is off track, and nine drivers. */
const fourteen = [
  ...goals,
  {
    type: 'keyResult',
    id: 'subscribers',
    title: 'A hundred subscribers',
    layer: 'outcome',
    unit: 'subscribers',
    baseline: 0,
    target: 100,
    measure: { kind: 'latest', metric: 'subscribers' },
    ...inSpan,
  },
  ...Array.from({ length: 9 }, (_, n) => ({
    type: 'keyResult',
    id: `driver-${n}`,
    title: `Driver ${n}`,
    layer: 'effort',
    unit: 'h',
    baseline: 0,
    target: 10,
    measure: { kind: 'time' },
    ...inSpan,
  })),
];

/** The popup in the size that the browser gives it, beside a repository that was read. */
async function popupBesideRepo(stillroom: Stillroom): Promise<Page> {
  await stillroom.importGoals(fourteen);
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const popup = await stillroom.popup(repo);
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByText('4,126 stars', { exact: true })).toBeVisible();
  return popup;
}

/** How much of the page is outside of the window. */
const overflow = (popup: Page) =>
  popup.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [Math.max(0, scrollWidth - innerWidth), Math.max(0, scrollHeight - innerHeight)];
  });

test('fourteen key results fit: the outcomes in short, all of them behind a button, each a link', async ({
  stillroom,
}) => {
  const popup = await popupBesideRepo(stillroom);
  await expect(popup.getByRole('progressbar')).toHaveCount(4);
  await expect(popup.getByText(/^Drivers: 9 /)).toBeVisible();
  expect(await overflow(popup)).toEqual([0, 0]);
  await expect(popup.getByRole('link', { name: 'Log time' })).toBeInViewport();

  await popup.getByRole('button', { name: /^All 14/ }).click();
  await expect(popup.getByRole('progressbar')).toHaveCount(14);
  expect(await overflow(popup)).toEqual([0, 0]);
  const last = popup.getByRole('link', { name: 'Driver 8' });
  await expect(last).not.toBeInViewport();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await expect(popup.getByRole('link', { name: 'Log time' })).toBeInViewport();

  const opening = stillroom.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Driver 8' }).click();
  await (await opening).waitForURL(/options\.html#key-results\/driver-8$/);
});

test('where the list is cut at the line of a row, one line is above the drivers', async ({ stillroom }) => {
  const popup = await popupBesideRepo(stillroom);
  await expect(popup.getByText(/^Drivers: 9 /)).toBeVisible();
  for (const below of [1, 5]) {
    const clip = await popup.locator('.list').evaluate((list, shown) => {
      const row = list.querySelectorAll('.kr')[1]?.getBoundingClientRect().top ?? 0;
      const height = row - list.getBoundingClientRect().top + shown;
      Object.assign((list as HTMLElement).style, {
        flex: 'none',
        boxSizing: 'border-box',
        height: `${height}px`,
      });
      const { left, bottom } = list.getBoundingClientRect();
      return { x: left + 20, y: Math.round(bottom) - 7, width: 4, height: 10 };
    }, below);
    expect(await linesIn(popup, (await popup.screenshot({ clip })).toString('base64'))).toBe(1);
  }
});

/** How many rows of pixels of a picture, as base64, are nearer to its darkest than to its lightest. */
const linesIn = (page: Page, picture: string) =>
  page.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('there is no canvas');
    context.drawImage(image, 0, 0);
    const light = Array.from(
      { length: image.height },
      (_, y) => context.getImageData(1, y, 1, 1).data[0] ?? 0,
    );
    const [least, most] = [Math.min(...light), Math.max(...light)];
    return light.filter((one) => one < (least + most) / 2).length;
  }, picture);

test('two hours are logged with a click and typing', async ({ stillroom }) => {
  const popup = await popupBesideRepo(stillroom);
  const opening = stillroom.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Log time' }).click();
  const app = await opening;
  const form = app.getByRole('dialog', { name: 'Log time' });
  await expect(form.getByLabel('Hours')).toBeFocused();
  await app.keyboard.type('2');
  await app.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await app.waitForURL(/#home$/);
  const efforts = (await stillroom.exportBackup()).filter((r) => r['type'] === 'effort');
  expect(efforts).toMatchObject([{ keyResult: expect.stringMatching(/^driver-/), seconds: 7200 }]);
});

test('time is logged for the page in front where it counts, or for another page', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const popup = await stillroom.popup(await stillroom.visit(addresses.repo));
  const logTime = popup.getByRole('link', { name: 'Log time' });
  await expect(logTime).toHaveAttribute('href', /#log-time\/github%3Arepo/);
  const opening = stillroom.context.waitForEvent('page');
  await logTime.click();
  const app = await opening;
  const form = app.getByRole('dialog', { name: 'Log time' });
  await expect(form.getByLabel('Page').locator('option:checked')).toHaveText('octo-org/lantern');
  const keyResult = form.getByLabel('Key result').locator('option:checked');
  const suggested = await keyResult.textContent();
  // The page stays to be chosen with a key result that it does not count for, and another one can be.
  await form.getByLabel('Key result').selectOption('6 articles published');
  await expect(form.getByLabel('Page').locator('option:checked')).toHaveText('octo-org/lantern');
  await form.getByLabel('Page').selectOption('How we answer');
  await app.reload();
  await expect(form.getByLabel('Page').locator('option:checked')).toHaveText('How we answer');
  await form.getByLabel('Key result').selectOption(suggested);
  await form.getByLabel('Page').selectOption('octo-org/lantern');
  await form.getByLabel('Hours').fill('2');
  await form.getByRole('button', { name: 'Log time', exact: true }).click();
  await expect(form).toHaveCount(0);
  const efforts = (await stillroom.table('entities')).filter((e) => e['type'] === 'effort');
  expect(efforts.map((e) => e['value'])).toContainEqual(
    expect.objectContaining({ subject: 'github:repo:octo-org/lantern', seconds: 7200 }),
  );
});

test('tagging is calm: the button says Tagged and stays what it is, with Undo, Note and Remove', async ({
  stillroom,
}) => {
  const popup = await popupBesideRepo(stillroom);
  await expect(popup.getByText('Adds 4,126 stars')).toBeVisible();
  await popup.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }).click();
  const tagged = popup.getByRole('button', { name: 'Tagged', exact: true });
  await expect(tagged).toBeVisible();
  // A second click where the first one was does nothing.
  await tagged.click({ force: true });
  await expect(popup.getByRole('button', { name: /^Tag this page/ })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Note', exact: true }).click();
  await popup.getByRole('textbox', { name: 'Note' }).fill('From the launch');
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Note saved.')).toBeVisible();
  expect(await overflow(popup)).toEqual([0, 0]);
  const tags = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'tag');
  expect(await tags()).toMatchObject([{ keyResult: 'stars', note: 'From the launch' }]);

  await popup.getByRole('button', { name: 'Remove' }).click();
  await expect(popup.getByText('Tag removed')).toBeVisible();
  await expect(
    popup.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }),
  ).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(tagged).toBeVisible();
  expect(await tags()).toMatchObject([{ keyResult: 'stars', note: 'From the launch' }]);

  // The next popup on the page says so too, and suggests nothing else.
  await popup.reload();
  await expect(tagged).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Remove' })).toBeVisible();
});

test('a note that was begun is there again in the next popup, until it is saved or cancelled', async ({
  stillroom,
}) => {
  const popup = await popupBesideRepo(stillroom);
  await popup.getByRole('button', { name: 'Tag this page to “Lantern at 5,000 stars”' }).click();
  const [button, note] = [
    popup.getByRole('button', { name: 'Note', exact: true }),
    popup.getByRole('textbox', { name: 'Note' }),
  ];
  await button.click();
  await note.fill('From the lau');
  await popup.reload();
  await expect(note).toHaveValue('From the lau');
  await expect(note).toBeFocused();
  expect(await overflow(popup)).toEqual([0, 0]);
  await popup.getByRole('button', { name: 'Cancel' }).click();
  await expect(button).toBeFocused();
  await popup.reload();
  await expect(button).toBeVisible();
  await expect(note).toHaveCount(0);
  await button.click();
  await expect(note).toHaveValue('');
  await note.fill('From the launch');
  await popup.getByRole('button', { name: 'Save' }).click();
  await expect(popup.getByText('Note saved.')).toBeVisible();
  await popup.reload();
  await expect(button).toBeVisible();
  await expect(note).toHaveCount(0);
  await button.click();
  await expect(note).toHaveValue('From the launch');
});

test('a page that nothing reads is known by its tag: to the next popup, and to the form that logs time', async ({
  stillroom,
}) => {
  const url = 'https://dev.to/about?from=search';
  stillroom.served.set(url, '<title>About us</title><h1>About us</h1>');
  await stillroom.importGoals(fourteen);
  const popup = await stillroom.popup(await stillroom.visit(url));
  const logTime = popup.getByRole('link', { name: 'Log time' });
  await expect(logTime).toHaveAttribute('href', /#log-time$/);
  await popup.getByRole('button', { name: /^Tag this page/ }).click();
  await expect(logTime).toHaveAttribute('href', /#log-time\/web%3Apage/);
  await popup.reload();
  await expect(popup.getByRole('button', { name: 'Tagged', exact: true })).toBeVisible();
  await expect(popup.getByText('No metrics found on this page')).toBeVisible();
  const opening = stillroom.context.waitForEvent('page');
  await logTime.click();
  const form = (await opening).getByRole('dialog', { name: 'Log time' });
  await expect(form.getByLabel('Page').locator('option:checked')).toHaveText('About us');
});

test('another key result is found by typing, with what a tag does to its number', async ({ stillroom }) => {
  const popup = await popupBesideRepo(stillroom);
  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  const list = popup.getByRole('listbox', { name: 'Tag to key result' });
  await expect(list.getByRole('group', { name: 'Developers adopt Lantern' })).toBeVisible();
  await expect(list.getByRole('option')).toHaveCount(14);
  expect(await overflow(popup)).toEqual([0, 0]);
  await popup.keyboard.type('subscr');
  await expect(list.getByRole('option')).toHaveText([
    /This page shows no subscribers, so the number won’t move$/,
  ]);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Tagged to “A hundred subscribers”.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Tagged', exact: true })).toBeVisible();

  await popup.getByRole('button', { name: 'Choose another key result' }).click();
  const done = list.getByRole('option', { name: /^A hundred subscribers/ });
  await expect(done).toContainText('already tagged');
  await expect(done).toHaveAttribute('aria-selected', 'false');
  // With nothing else that has these words, none is selected, and Enter tags nothing.
  await popup.keyboard.type('subscr');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(list.getByRole('option', { selected: true })).toHaveCount(0);
  await popup.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});

test('long titles fit in German, too: nothing is out of reach, and the outcomes have room', async ({
  stillroom,
}) => {
  const more =
    'weniger unbeantwortete Fragen von erstmaligen Mitwirkenden rund um die Anwendungsprogrammierschnittstelle';
  const long = fourteen.map((one) => ({
    ...one,
    ...('title' in one ? { title: `${one.title}: ${more}` } : {}),
  }));
  await stillroom.importGoals(long);
  const app = await stillroom.options('settings');
  await app.getByLabel('Language').selectOption('Deutsch');
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  const popup = await stillroom.popup(repo);
  await popup.setViewportSize({ width: 400, height: 600 });
  await expect(popup.getByRole('link', { name: 'Review · 14 fällig' })).toBeVisible();
  const fits = async () => {
    expect(await overflow(popup)).toEqual([0, 0]);
    await expect(popup.getByRole('progressbar').first()).toBeInViewport({ ratio: 1 });
    await expect(popup.getByRole('link', { name: 'Zeit erfassen' })).toBeInViewport({ ratio: 1 });
    // Nothing is outside of its box: buttons of the card, and what the main part holds.
    const outside = await popup.evaluate(() => {
      const [card, main] = ['.page', 'main'].map((s) => document.querySelector(s));
      const right = card?.getBoundingClientRect().right ?? 0;
      const buttons = [...(card?.querySelectorAll('button') ?? [])];
      const over = buttons.filter((b) => b.getBoundingClientRect().right > right).map((b) => b.textContent);
      return [over, (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0)];
    });
    expect(outside).toEqual([[], 0]);
  };
  await fits();
  await popup.locator('.act .go').click();
  await expect(popup.getByRole('button', { name: 'Zugeordnet', exact: true })).toBeVisible();
  await fits();
  // One line of buttons.
  expect((await popup.locator('.act').boundingBox())?.height).toBeLessThan(50);
});

test('the popup is drawn before React is there, which takes it over', async ({ stillroom }) => {
  await stillroom.importGoals(fourteen);
  const repo = await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 7);
  await (await stillroom.popup(repo)).close();
  const popup = await stillroom.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await noteFirstDrawing(popup, '.results .list');
  await popup.goto(`chrome-extension://${stillroom.id}/popup.html`);
  await expect(popup.getByText('4,126 stars', { exact: true })).toBeVisible();
  const html = await popup.locator('.results .list').innerHTML();
  expect(html).toContain('progressbar');
  expect(await firstDrawing(popup)).toEqual({ html, lang: 'en', hasReact: false, isKept: true });
});

test('a button that is clicked before React is there does what it says', async ({ stillroom }) => {
  await stillroom.importGoals(fourteen);
  await (await stillroom.popup()).close();
  const popup = await stillroom.context.newPage();
  await noteFirstDrawing(popup, '.results .list');
  await actAtOnce(popup, '.results-head button', 'click');
  await popup.goto(`chrome-extension://${stillroom.id}/popup.html`);
  await expect(popup.getByRole('button', { name: 'All 14' })).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByRole('progressbar')).toHaveCount(14);
  expect(await firstDrawing(popup)).toMatchObject({ hasReact: false, isKept: true });
});
