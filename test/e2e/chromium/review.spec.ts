import { goals } from '../../sites/goals.ts';
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
  const options = await stillroom.options();
  const badge = async () => (await stillroom.worker()).evaluate(() => chrome.action.getBadgeText({}));
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date());
  await options.getByLabel('Remind me of the review on').selectOption(weekday);
  await options.getByLabel('at', { exact: true }).selectOption('0:00');
  await expect.poll(badge).toMatch(/^[1-9]/);
  const alarm = () => options.evaluate(async () => (await chrome.alarms.get('review'))?.scheduledTime ?? 0);
  await expect.poll(alarm).toBeGreaterThan(Date.now() + 6 * 86_400_000 - 3_600_000);
  // The popup says what the icon's number is, and leads to the review.
  const waiting = await stillroom.popup();
  const opening = stillroom.context.waitForEvent('page');
  await waiting.getByRole('link', { name: /^\d key results? waits? for the weekly review\.$/ }).click();
  await expect((await opening).getByRole('dialog', { name: /^Review: / })).toBeVisible();
  await (await opening).close();
  await waiting.close();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Weekly review' }).click();
  const dialog = options.getByRole('dialog');
  const count = Number(/of (\d+)/.exec((await dialog.getByText(/^1 of \d+$/).textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(2);
  for (let at = 1; at <= count; at += 1) {
    await expect(dialog.getByText(`${at} of ${count}`, { exact: true })).toBeVisible();
    const value = dialog.getByLabel('Value today');
    if (await value.isVisible()) {
      await expect(value).toBeFocused();
      await value.fill('many');
      await options.keyboard.press('Enter');
      await expect(dialog.getByText('Write a number, such as 25 or 0.5.')).toBeVisible();
      await value.fill('60');
      await options.keyboard.press('Tab');
    }
    await expect(dialog.getByLabel('Confidence')).toBeFocused();
    // The last one is reviewed without adding anything, which counts as done too.
    if (at < count) {
      await dialog.getByLabel('Confidence').selectOption('7');
      await options.keyboard.press('Tab');
      await options.keyboard.type(`Note ${at}`);
    }
    await dialog.getByRole('button', { name: /^Save and/ }).press('Enter');
  }
  await expect(dialog).toHaveCount(0);
  await expect.poll(badge).toBe('');
  const checkIns = (await stillroom.exportBackup()).filter((r) => r['type'] === 'checkIn');
  expect(checkIns).toHaveLength(count);
  const noted = checkIns.filter((c) => c['confidence'] === 7 && /^Note \d+$/.test(String(c['note'])));
  expect(noted).toHaveLength(count - 1);
  // Half of the way from 40 to 80.
  const popup = await stillroom.popup();
  await expectProgress(popup, { title: manual.title, percent: '50', says: '60 of 80 %' });
  await options.bringToFront();
  await options.getByRole('button', { name: 'Weekly review' }).click();
  await expect(dialog.getByText(/^Last reviewed on .* Confidence 7\. “Note 1”$/)).toBeVisible();
});
