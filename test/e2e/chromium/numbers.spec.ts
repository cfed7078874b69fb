import { crm, pipeline, redesigned } from '../../sites/crm.ts';
import { goals } from '../../sites/goals.ts';
import { leads } from '../../sites/leads.ts';
import { violationsIn } from '../a11y/violations.ts';
import { choose } from './app.ts';
import { followLeads, middleOf, recordsOf, startPicking, strip, values } from './number-picking.ts';
import { expect, tagFrame, testOnAllSites as test } from './stillroom.ts';

test('a number is followed in three clicks, moves its key result, survives a redesign and says when it is lost', async ({
  stillroom,
}) => {
  const page = await followLeads(stillroom);
  expect(await values(stillroom)).toEqual([1204]);
  expect(await recordsOf(stillroom, 'tag')).toMatchObject([{ keyResult: 'leads' }]);

  await page.evaluate(() => {
    for (const b of document.querySelectorAll('b')) if (b.textContent === '1,204') b.textContent = '1,310';
  });
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1310]);
  const popup = await stillroom.popup(page);
  await expect(popup.getByText('1,310')).toBeVisible();
  await popup.close();

  stillroom.served.set(crm, redesigned({ leads: '1,350' }));
  await page.reload();
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1310, 1350]);

  stillroom.served.set(crm, redesigned({ leads: '1,400', label: 'Prospects' }));
  await page.reload();
  const sites = await stillroom.options('sites');
  const card = sites.getByRole('article', { name: 'Leads' });
  await expect(card.getByText('The label “Leads” is gone')).toBeVisible();
  await expect(card.getByText('1,350')).toBeVisible();
  expect(await values(stillroom)).toEqual([1204, 1310, 1350]);

  const opened = stillroom.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Point again' }).click();
  const again = await opened;
  await expect(strip(again)).toBeVisible();
  await again.mouse.click(...(await middleOf(again, '1,400')));
  const shown = await tagFrame(again);
  await shown.getByRole('button', { name: 'Read this one' }).click();
  await expect(shown.getByText('It is read again.')).toBeVisible();
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1310, 1350, 1400]);
  await sites.bringToFront();
  await expect(card.getByText('The label “Leads” is gone')).toHaveCount(0);
  expect(new Set((await stillroom.table('readings')).map((r) => r['subject'])).size).toBe(1);
});

test('a followed number goes with a backup, is followed elsewhere, and is erased with all of it', async ({
  stillroom,
}) => {
  const page = await followLeads(stillroom);
  await page.close();
  const records = await stillroom.exportBackup();
  expect(records.filter((r) => r['type'] === 'number')).toMatchObject([
    { title: 'Leads', kind: 'state', page: { url: crm } },
  ]);
  const sites = await stillroom.options('sites');
  const card = sites.getByRole('article', { name: 'Leads' });
  await card.getByRole('button', { name: 'Erase number “Leads”' }).click();
  await card.getByRole('button', { name: 'Erase number' }).last().click();
  await expect(card).toHaveCount(0);
  expect(await values(stillroom)).toEqual([]);
  expect(await recordsOf(stillroom, 'number')).toEqual([]);
  expect(await recordsOf(stillroom, 'tag')).toEqual([]);

  await stillroom.importBackup(records.map((r) => JSON.stringify(r)).join('\n'));
  expect(await values(stillroom)).toEqual([1204]);
  stillroom.served.set(crm, pipeline({ leads: '1,260' }));
  await stillroom.visit(crm);
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1260]);
});

test('a number is picked by keyboard; Escape leaves nothing, and Undo takes the number back', async ({
  stillroom,
}) => {
  await stillroom.importGoals([...goals, leads]);
  stillroom.served.set(crm, pipeline({ leads: '1,204' }));
  const page = await stillroom.visit(crm);
  await startPicking(stillroom, page);
  await page.keyboard.press('Escape');
  await expect(strip(page)).toHaveCount(0);
  await expect(page.locator('stillroom-pick')).toHaveCount(0);
  await startPicking(stillroom, page);
  await page.keyboard.press('Tab');
  await expect(page.locator('stillroom-pick [aria-live=assertive]')).toHaveText('Leads · 1,204');
  await page.keyboard.press('Tab');
  await expect(page.locator('stillroom-pick [aria-live=assertive]')).toHaveText('Sign-ups · 3,481');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const card = await tagFrame(page);
  await card.getByLabel('Name').fill('Leads in the CRM');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('Undone')).toBeVisible();
  expect(await values(stillroom)).toEqual([]);
  expect(await recordsOf(stillroom, 'number')).toEqual([]);
});

test('a number is picked from the side panel, too', async ({ stillroom }) => {
  await stillroom.importGoals([...goals, leads]);
  stillroom.served.set(crm, pipeline({ leads: '1,204' }));
  const page = await stillroom.visit(crm);
  const panel = await stillroom.visit(`chrome-extension://${stillroom.id}/sidepanel.html`);
  await panel.getByRole('button', { name: 'Follow a number here' }).click();
  await page.bringToFront();
  await expect(strip(page)).toBeVisible();
});

test('a value that is not plausible counts for nothing until the person says that it is right', async ({
  stillroom,
}) => {
  const page = await followLeads(stillroom);
  stillroom.served.set(crm, pipeline({ leads: '120,400' }));
  await page.reload();
  const sites = await stillroom.options('sites');
  const card = sites.getByRole('article', { name: 'Leads' });
  await page.bringToFront();
  await expect(card.getByText('120,400')).toBeVisible();
  expect(await values(stillroom)).toEqual([1204]);
  await sites.bringToFront();
  await card.getByRole('button', { name: 'It is right' }).click();
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 120400]);
  await choose(sites, 'Actions for “Leads”', 'Stop following');
  await expect(card.getByText('no longer followed')).toBeVisible();
  stillroom.served.set(crm, pipeline({ leads: '130,000' }));
  await page.bringToFront();
  await page.reload();
  await page.waitForTimeout(2500);
  expect(await values(stillroom)).toEqual([1204, 120400]);
});

test('a number in a frame and in a closed shadow root is picked there and read again', async ({
  stillroom,
}) => {
  const report = 'https://reports.example/leads';
  stillroom.served.set(
    crm,
    `<!doctype html><title>CRM</title><h1>Home</h1><iframe src="${report}" width="600" height="300"></iframe>`,
  );
  const inShadow = (
    value: string,
  ) => `<!doctype html><html lang="en"><title>Report</title><div id="host"></div>
    <script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML =
      '<section><p>Qualified leads</p><b style="display: block; font-size: 40px">${value}</b></section>'</script>`;
  stillroom.served.set(report, inShadow('87'));
  const page = await stillroom.visit(crm);
  await startPicking(stillroom, page);
  const frame = await page.locator('iframe').boundingBox();
  const at = { x: (frame?.x ?? 0) + 30, y: (frame?.y ?? 0) + 75 };
  // The page learns that the frame can be read a moment after its own strip is there.
  await expect(async () => {
    await page.mouse.move(at.x, at.y);
    await page.mouse.move(at.x + 1, at.y + 1);
    const tip = page.frameLocator('iframe').locator('stillroom-pick .tip');
    await expect(tip).toHaveText('Qualified leads · 87', { timeout: 1000 });
  }).toPass();
  await page.mouse.click(at.x + 1, at.y + 1);
  const card = await tagFrame(page);
  await expect(card.getByText('Qualified leads', { exact: false }).first()).toBeVisible();
  await card.getByRole('button', { name: 'Follow' }).click();
  await expect(card.getByText('Number followed.')).toBeVisible();
  expect(await values(stillroom)).toEqual([87]);
  stillroom.served.set(report, inShadow('91'));
  await page.reload();
  await expect.poll(async () => await values(stillroom)).toEqual([87, 91]);
});

test('what a picture shows is recorded by hand, from the value that there was', async ({ stillroom }) => {
  const byHand = { ...leads, id: 'byHand', title: 'Demos given', measure: { kind: 'manual' }, baseline: 0 };
  const value = { type: 'checkIn', id: 'before', keyResult: 'byHand', at: '2026-03-01T09:00:00Z', value: 41 };
  await stillroom.importGoals([...goals, byHand, value]);
  const chart = '<canvas aria-label="Demos" style="width: 300px; height: 120px"></canvas></main>';
  stillroom.served.set(crm, pipeline({ leads: '1,204' }).replace('</main>', chart));
  const page = await stillroom.visit(crm);
  await startPicking(stillroom, page);
  await page.getByLabel('Demos').hover({ force: true });
  await expect(page.getByText('A picture cannot be read.')).toBeVisible();
  const box = await page.getByLabel('Demos').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  const card = await tagFrame(page);
  await expect(card.getByLabel('Counts for')).toHaveValue('byHand');
  await expect(card.getByLabel('Value', { exact: true })).toHaveValue('41');
  await expect(card.getByLabel('Note')).toHaveValue('Pipeline · CRM');
  expect(await violationsIn(card)).toEqual([]);
  await card.getByLabel('Value', { exact: true }).fill('many');
  await card.getByRole('button', { name: 'Record' }).click();
  await expect(card.getByText('Enter a number')).toBeVisible();
  await card.getByLabel('Value', { exact: true }).fill('44');
  await card.getByRole('button', { name: 'Record' }).click();
  await expect(card.getByText('Value recorded.')).toBeVisible();
  const made = (await recordsOf(stillroom, 'checkIn')).filter(({ id }) => id !== 'before');
  expect(made).toMatchObject([{ keyResult: 'byHand', value: 44, note: 'Pipeline · CRM' }]);
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('Undone')).toBeVisible();
  expect(await recordsOf(stillroom, 'checkIn')).toHaveLength(1);
});

test('a page cannot start picking, press in it, learn what is followed, or have a value stored elsewhere', async ({
  stillroom,
}) => {
  const page = await followLeads(stillroom);
  const seen = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    names: Object.keys(globalThis).filter((name) => /stillroom/i.test(name)),
  }));
  expect(seen.names).toEqual([]);
  expect(seen.html).not.toContain('chrome-extension');
  await page.close();
  const other = 'https://other.example/pipeline';
  stillroom.served.set(other, pipeline({ leads: '9,999' }));
  const elsewhere = await stillroom.visit(other);
  await elsewhere.waitForTimeout(2500);
  expect(await values(stillroom)).toEqual([1204]);
  await startPicking(stillroom, elsewhere);
  await elsewhere.evaluate(() => {
    const number = [...document.querySelectorAll('b')].find((b) => b.textContent === '9,999');
    const { x = 0, y = 0 } = number?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, composed: true, clientX: x + 4, clientY: y + 4 };
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      window.dispatchEvent(new PointerEvent(type, at));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await elsewhere.waitForTimeout(800);
  expect(elsewhere.frames()).toHaveLength(1);
  expect(await recordsOf(stillroom, 'number')).toHaveLength(1);
});
