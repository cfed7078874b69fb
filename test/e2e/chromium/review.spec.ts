import { goals } from '../../sites/goals.ts';
import { smallWorkspace } from '../../sites/small-workspace.ts';
import { expect, expectProgress, test } from './stillroom.ts';

test('the weekly review goes through every key result, by keyboard, and keeps what is said', async ({
  stillroom,
}) => {
  const manual = {
    type: 'keyResult',
    id: 'k-manual',
    objective: String(goals.find((g) => 'type' in g && g.type === 'objective')?.['id' as never]),
    title: 'Answered within a day',
    layer: 'outcome',
    direction: 'increase',
    unit: '%',
    baseline: 40,
    target: 80,
    start: '2026-10-01',
    due: '2026-12-31',
    measure: { kind: 'manual' },
  };
  await stillroom.importGoals([...goals, manual]);
  const options = await stillroom.options('settings');
  const badge = async () => (await stillroom.worker()).evaluate(() => chrome.action.getBadgeText({}));
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date());
  await options.getByLabel('Review reminder').selectOption(weekday);
  await options.getByLabel('Time', { exact: true }).selectOption('0:00');
  await expect.poll(badge).toMatch(/^[1-9]/);
  const alarm = () => options.evaluate(async () => (await chrome.alarms.get('review'))?.scheduledTime ?? 0);
  await expect.poll(alarm).toBeGreaterThan(Date.now() + 6 * 86_400_000 - 3_600_000);
  // The popup says the same number, and leads to the review.
  const waiting = await stillroom.popup();
  const opening = stillroom.context.waitForEvent('page');
  await waiting.getByRole('link', { name: /^Review · \d due$/ }).click();
  const app = await opening;
  const status = app.getByRole('status').filter({ hasText: 'checked in' });
  await expect(status).toHaveText(/^0 of \d+ checked in$/);
  const count = Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(2);

  // By keyboard alone: the value where it is entered by hand, the confidence, a note.
  for (let at = 1; at <= count; at += 1) {
    await expect(status).toHaveText(`${at - 1} of ${count} checked in`);
    const value = app.getByLabel('Current value');
    if (await value.isVisible()) {
      await expect(value).toBeFocused();
      await app.keyboard.type('many');
      await app.keyboard.press('Enter');
      await expect(app.getByText('Enter a number, such as 25 or 0.5')).toBeVisible();
      await value.fill('60');
      await app.keyboard.press('Tab');
    }
    await expect(app.getByRole('radio', { name: '0', exact: true })).toBeFocused();
    for (let n = 0; n < 7; n += 1) await app.keyboard.press('ArrowRight');
    await expect(app.getByRole('radio', { name: '7' })).toBeChecked();
    await app.keyboard.press('n');
    await app.keyboard.type(`Note ${at}`);
    await app.keyboard.press('Enter');
  }
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  await expect.poll(badge).toBe('');
  const checkIns = (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn');
  expect(checkIns).toHaveLength(count);
  const noted = checkIns.filter((c) => c['confidence'] === 7 && /^Note \d+$/.test(String(c['note'])));
  expect(noted).toHaveLength(count);
  // Half of the way from 40 to 80.
  const popup = await stillroom.popup();
  await expectProgress(popup, { title: manual.title, percent: '50', says: '60 of 80%' });
  await app.bringToFront();
  await app.getByRole('button', { name: 'Review all again' }).click();
  await expect(app.getByText(/last time 7$/)).toBeVisible();
  await expect(app.getByText(/^“Note \d”$/)).toBeVisible();
});

test('what is unchanged is confirmed in one action, which is undone in one', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('review');
  const checkIns = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn').length;
  const before = await checkIns();
  const rest = app.getByRole('button', { name: /^Check in all \d as they are$/ });
  const count = Number(/\d/.exec((await rest.textContent()) ?? '')?.[0]);
  await rest.click();
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  expect(await checkIns()).toBe(before + count);
  await app.bringToFront();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByText(`${count} to go.`)).toBeVisible();
  expect(await checkIns()).toBe(before);

  // The arrows open another key result; what was typed stays there.
  await app.bringToFront();
  const title = await app.locator('.open h2').textContent();
  await app.getByLabel('Note').fill('Kept');
  await app.getByRole('radio', { name: '3' }).check();
  await app.keyboard.press('ArrowDown');
  await expect(app.locator('.open h2')).not.toHaveText(title ?? '');
  await app.keyboard.press('ArrowUp');
  await expect(app.getByLabel('Note')).toHaveValue('Kept');
  await app.keyboard.press('a');
  await expect(app.getByText('Saved.')).toBeVisible();
});

test('what is typed in the review is neither lost by leaving it nor by confirming the rest, and counts once', async ({
  stillroom,
}) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('review');
  const checkIns = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn');
  const before = (await checkIns()).length;
  const status = app.getByRole('status').filter({ hasText: 'checked in' });
  const count = Number(/of (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  // Two clicks at once are one check-in.
  await app.getByRole('button', { name: 'Save & next' }).dblclick();
  await expect(status).toHaveText(`1 of ${count} checked in`);
  await app.getByLabel('Note').fill('Half a sentence');
  await app.locator('.open h2 a').click();
  await expect(app.getByRole('button', { name: 'Check in', exact: true })).toBeVisible();
  await app.reload();
  await app
    .getByRole('navigation')
    .getByRole('link', { name: /^Review/ })
    .click();
  await expect(status).toHaveText(`1 of ${count} checked in`);
  await expect(app.getByLabel('Note')).toHaveValue('Half a sentence');
  await app
    .locator('.batch')
    .getByRole('button', { name: /^Check in/ })
    .last()
    .dblclick();
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  const after = await checkIns();
  expect(after).toHaveLength(before + count);
  expect(after.filter((c) => c['note'] === 'Half a sentence')).toHaveLength(1);
});

test('Enter that ends the composition of a word in a note does not check in', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('review');
  const status = app.getByRole('status').filter({ hasText: 'checked in' });
  await app.getByLabel('Note').focus();
  const keyboard = await app.context().newCDPSession(app);
  await keyboard.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await app.keyboard.press('Enter');
  await app.waitForTimeout(500);
  await expect(status).toHaveText(/^0 of /);
  await keyboard.send('Input.insertText', { text: '日本' });
  await app.keyboard.press('Enter');
  await expect(status).toHaveText(/^1 of /);
  await expect(app.getByText('日本', { exact: false }).first()).toBeVisible();
});

test('what was checked in and is not drawn yet is not checked in once more', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const checkIns = async () => (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn').length;
  const before = await checkIns();
  const app = await stillroom.options('review');
  const rest = app
    .locator('.batch')
    .getByRole('button', { name: /^Check in/ })
    .last();
  const count = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0]);
  await rest.evaluate(async (button: HTMLElement) => {
    // React draws by messages to itself: late, as on a busy machine.
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      setTimeout(() => Reflect.apply(postMessage, this, [message]), 1000);
    };
    for (let click = 0; click < 40; click += 1) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    MessagePort.prototype.postMessage = postMessage;
  });
  await expect(app.getByText('Everything is checked in.')).toBeVisible();
  expect(await checkIns()).toBe(before + count);
});

test('a target is changed in the review, stays visible as moved, and can be undone', async ({
  stillroom,
}) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('review');
  const row = app.getByRole('form', { name: 'Lantern at 5,000 stars' });
  await row
    .or(app.getByRole('button', { name: 'Lantern at 5,000 stars' }))
    .first()
    .click();
  await row.getByLabel('Note').fill('We aim higher.');
  await row.getByRole('button', { name: 'Change target…' }).click();
  const form = app.getByRole('dialog', { name: 'Change the target of “Lantern at 5,000 stars”' });
  await form.getByLabel('Target').fill('more');
  await app.keyboard.press('Enter');
  await expect(form.getByLabel('Target')).toHaveAccessibleDescription('Enter a number, such as 25 or 0.5');
  await form.getByLabel('Target').fill('6000');
  await form.getByLabel('Stretch').fill('5500');
  await app.keyboard.press('Enter');
  await expect(form.getByLabel('Stretch')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Stretch').fill('7000');
  await expect(form.getByLabel('Also change the title to “Lantern at 6,000 stars”')).toBeChecked();
  await app.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  // The review is where it was, with what was typed.
  const renamed = app.getByRole('form', { name: 'Lantern at 6,000 stars' });
  await expect(renamed.getByLabel('Note')).toHaveValue('We aim higher.');
  await expect(renamed.getByText(/^Target changed: 5,000 → 6,000/)).toBeVisible();
  await expect(app.locator('li.open .rv')).toContainText('6,000');
  const stored = await stillroom.exportBackup();
  expect(stored).toContainEqual(
    expect.objectContaining({
      ...{ type: 'keyResult', id: 'stars', title: 'Lantern at 6,000 stars' },
      ...{ target: 6000, stretch: 7000 },
    }),
  );
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByText(/^Target changed/)).toHaveCount(0);
  await expect(app.locator('li.open .rv')).toContainText('5,000');
});

test('the focus begins at the confidence of last time, from which the arrows go on', async ({
  stillroom,
}) => {
  await stillroom.importGoals([
    ...goals.filter(
      (one) => ['cycle', 'objective'].includes(one.type) || ('id' in one && one.id === 'stars'),
    ),
    { type: 'checkIn', id: 'last', keyResult: 'stars', at: '2026-01-12', confidence: 6 },
  ]);
  const app = await stillroom.options('review');
  await expect(app.getByRole('radio', { name: '6', exact: true })).toBeFocused();
  await expect(app.getByRole('radio', { checked: true })).toHaveCount(0);
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: '7', exact: true })).toBeChecked();
});

test('where there is nothing to review yet, the review leads to the goals', async ({ stillroom }) => {
  const app = await stillroom.options('review');
  await app.getByRole('link', { name: 'Set up your goals' }).click();
  await expect(app.getByRole('dialog', { name: 'Set up your goals' })).toBeVisible();
});
