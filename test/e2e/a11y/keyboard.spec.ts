import { smallWorkspace } from '../../sites/small-workspace.ts';
import { goalLink } from '../chromium/app.ts';
import { expect, test } from '../chromium/stillroom.ts';
import { chooseByKeys, coveredAlongTheWay, press, tabTo, typeInto } from './keyboard.ts';
import { violations } from './violations.ts';

const answered = 'Answered within a day';

test('a quarter by keyboard alone: goals from a template, a check-in, the review, the close', async ({
  stillroom,
}) => {
  const app = await stillroom.options('start');
  const form = app.getByRole('dialog', { name: 'New key result' });

  await test.step('goals', async () => {
    await press(app, 'Newcomers find their way in');
    await press(app, 'Save and add a key result');
    await expect(form).toBeVisible();
    await press(app, form.getByRole('button', { name: 'Save' }));
    await expect(goalLink(app, 'Newcomers take part')).toBeVisible();

    await press(app, app.getByRole('button', { name: 'Add key result', exact: true }));
    await typeInto(app, form.getByRole('textbox', { name: 'Title' }), answered);
    await typeInto(app, form.getByLabel('Measure'), 'Manual value');
    await typeInto(app, form.getByRole('textbox', { name: 'Baseline' }), '40');
    await typeInto(app, form.getByRole('textbox', { name: 'Target' }), '80');
    await app.keyboard.press('Enter');
    await expect(goalLink(app, answered)).toBeVisible();
  });

  await test.step('a check-in', async () => {
    await press(app, goalLink(app, answered));
    await expect(app.getByRole('heading', { level: 1, name: answered })).toBeFocused();
    await press(app, 'Check in');
    await app.keyboard.type('55');
    await press(app, app.getByRole('dialog').getByRole('button', { name: 'Save' }));
    await expect(app.getByRole('progressbar', { name: answered }).first()).toHaveAttribute(
      'aria-valuenow',
      '37',
    );
  });

  await test.step('the review', async () => {
    await press(app, app.getByRole('navigation').getByRole('link', { name: /^Review/ }));
    const row = app.getByRole('form', { name: 'Newcomers take part' });
    await tabTo(app, row.getByRole('radio').first());
    await app.keyboard.press('ArrowRight');
    await app.keyboard.press('n');
    await app.keyboard.type('A first week.');
    await app.keyboard.press('Enter');
    // The two drivers of the template have not changed.
    await expect(app.getByText('1 of 3 checked in')).toBeVisible();
    await app.keyboard.press('a');
    await expect(app.getByText('Everything is checked in.')).toBeVisible();
  });

  await test.step('the close', async () => {
    await press(app, app.getByRole('navigation').getByRole('link', { name: 'Goals' }));
    await chooseByKeys(app, 'More actions', /^Close Q\d \d+$/);
    await press(app, 'Close the cycle');
    await expect(app.getByRole('dialog')).toHaveCount(0);
    const closed = (await stillroom.exportBackup()).filter((r) => r['type'] === 'keyResult' && r['closed']);
    expect(closed).toHaveLength(4);
  });
});

test('nothing that the focus is on is hidden, nor covers what is beside it', async ({ stillroom }) => {
  await stillroom.importBackup(smallWorkspace(Date.now()));
  const app = await stillroom.options('goals');
  for (const width of [1280, 400]) {
    await app.setViewportSize({ width, height: 700 });
    await app
      .getByRole('button', { name: /^Move “/ })
      .first()
      .focus();
    expect.soft(await violations(app), `a handle at ${width}`).toEqual([]);
  }
  await app.getByRole('button', { name: 'Add key result' }).click();
  const form = app.getByRole('dialog', { name: 'New key result' });
  await form.getByText('More options').click();
  await form.getByLabel('Template').focus();
  expect(await coveredAlongTheWay(app, form.getByRole('button', { name: 'Save' }))).toEqual([]);
  await app.close();

  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await panel.setViewportSize({ width: 400, height: 500 });
  await panel.getByRole('searchbox').focus();
  expect(await coveredAlongTheWay(panel, panel.getByRole('link', { name: 'Open the app' }))).toEqual([]);
});
