import type { Page } from '@playwright/test';
import { crm, pipeline, redesigned } from '../../sites/crm.ts';
import { followedLeads, subject } from '../../sites/followed.ts';
import { leads } from '../../sites/leads.ts';
import { choose } from './app.ts';
import { follow, followLeads, pick, recordsOf, startPicking, values } from './number-picking.ts';
import { expect, type Stillroom, testOnAllSites as test } from './stillroom.ts';

/** The same number after the redesign of its site, at another address. */
const successor = 'https://crm.example/v2/pipeline';

/** What the bar of the key result says in the popup: value, target and percent. */
async function progress(stillroom: Stillroom): Promise<string> {
  const popup = await stillroom.popup();
  const bar = popup.getByRole('progressbar', { name: leads.title });
  const said = await bar.getAttribute('aria-valuetext');
  await popup.close();
  return said ?? '';
}

/** The values of followed numbers in a backup, by the ids of their subjects. */
async function seriesIn(stillroom: Stillroom): Promise<Record<string, unknown[]>> {
  const readings = (await stillroom.exportBackup()).filter(
    (r) => r['type'] === 'reading' && String(r['subject']).startsWith('web:number:'),
  );
  return Object.fromEntries(
    [...Map.groupBy(readings, (r) => String(r['subject']))].map(([subject, own]) => [
      subject,
      own.map((r) => r['value']),
    ]),
  );
}

/** Has the page of the CRM show another number of leads. */
async function show(stillroom: Stillroom, page: Page, shown: string): Promise<void> {
  stillroom.served.set(crm, pipeline({ leads: shown }));
  await page.bringToFront();
  await page.reload();
}

/** When the page of the followed number was looked at last. */
async function lookedAt(stillroom: Stillroom): Promise<string | undefined> {
  const [state] = await stillroom.table('numberStates');
  return (state?.['lastLook'] as { at: string } | undefined)?.at;
}

test('a number and its successor after a redesign become one series, which goes on for the key result', async ({
  stillroom,
}) => {
  const old = await followLeads(stillroom);
  await old.close();
  stillroom.served.set(successor, redesigned({ leads: '1,250', label: 'Prospects' }));
  const page = await stillroom.visit(successor);
  await startPicking(stillroom, page);
  await pick(page, '1,250');
  await follow(page, { name: 'Prospects', keyResult: '' });
  expect(Object.values(await seriesIn(stillroom)).sort()).toEqual([[1204], [1250]]);
  expect(await progress(stillroom)).toContain('1,204');

  const sites = await stillroom.options('sites');
  await choose(sites, 'Actions for “Leads”', 'Merge with its successor');
  const form = sites.getByRole('dialog', { name: 'Merge with its successor' });
  await form.getByLabel('Successor').selectOption('Prospects');
  await form.getByRole('button', { name: 'Merge' }).click();
  await expect(sites.getByRole('article', { name: 'Leads', exact: true })).toHaveCount(0);
  const card = sites.getByRole('article', { name: 'Prospects' });
  await expect(card.getByText(leads.title)).toBeVisible();
  const numbers = (await stillroom.exportBackup()).filter((r) => r['type'] === 'number');
  const own = numbers.find((n) => n['title'] === 'Prospects');
  expect(numbers.find((n) => n['title'] === 'Leads')).toMatchObject({
    stopped: true,
    mergedInto: own?.['id'],
  });
  expect(await seriesIn(stillroom)).toEqual({ [String(own?.['subject'])]: [1204, 1250] });
  expect(await recordsOf(stillroom, 'tag')).toMatchObject([
    { keyResult: 'leads', subject: own?.['subject'] },
  ]);
  await expect.poll(async () => await progress(stillroom)).toContain('1,250');

  stillroom.served.set(successor, redesigned({ leads: '1,300', label: 'Prospects' }));
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1250, 1300]);
  expect(Object.keys(await seriesIn(stillroom))).toHaveLength(1);
  await expect.poll(async () => await progress(stillroom)).toContain('1,300');
});

test('a jump counts only once the person has said that it is right', async ({ stillroom }) => {
  const page = await followLeads(stillroom);
  await expect.poll(async () => await progress(stillroom)).toContain('1,204');
  const before = await progress(stillroom);
  const sites = await stillroom.options('sites');
  const card = sites.getByRole('article', { name: 'Leads' });
  await show(stillroom, page, '120,400');
  await expect(card.getByText('It showed 120,400')).toContainText('after 1,204');
  expect(Object.values(await seriesIn(stillroom))).toEqual([[1204]]);
  expect(await progress(stillroom)).toBe(before);
  await card.getByRole('button', { name: 'It is right' }).click();
  await expect(card.getByText('It showed 120,400')).toHaveCount(0);
  expect(Object.values(await seriesIn(stillroom))).toEqual([[1204, 120400]]);
  await expect.poll(async () => await progress(stillroom)).toContain('120,400');
});

test('a fall of what only grows is left out once the person says so, and not asked about again', async ({
  stillroom,
}) => {
  const page = await followLeads(stillroom, { kind: 'counted' });
  await expect.poll(async () => await progress(stillroom)).toContain('1,204');
  const before = await progress(stillroom);
  const sites = await stillroom.options('sites');
  const card = sites.getByRole('article', { name: 'Leads' });
  const asked = card.getByText('It fell to 1,100');
  await show(stillroom, page, '1,100');
  await expect(asked).toContainText('from 1,204');
  await card.getByRole('button', { name: 'Leave it out' }).click();
  await expect(asked).toHaveCount(0);
  const answered = await lookedAt(stillroom);
  await show(stillroom, page, '1,100');
  await expect.poll(async () => await lookedAt(stillroom)).not.toBe(answered);
  await expect(asked).toHaveCount(0);
  expect(Object.values(await seriesIn(stillroom))).toEqual([[1204]]);
  expect(await progress(stillroom)).toBe(before);
  await show(stillroom, page, '1,260');
  await expect.poll(async () => await values(stillroom)).toEqual([1204, 1260]);
  await expect.poll(async () => await progress(stillroom)).toContain('1,260');
});

test('a number that counts for nothing is renamed and moved to a key result in one action', async ({
  stillroom,
}) => {
  await followLeads(stillroom, { keyResult: '' });
  expect(await recordsOf(stillroom, 'tag')).toEqual([]);
  const sites = await stillroom.options('sites');
  await choose(sites, 'Actions for “Leads”', 'Edit');
  const form = sites.getByRole('dialog', { name: 'Edit number' });
  await form.getByLabel('Name').fill('Leads in the CRM');
  await form.getByLabel('Counts for').selectOption('leads');
  await form.getByRole('button', { name: 'Save' }).click();
  const card = sites.getByRole('article', { name: 'Leads in the CRM' });
  await expect(card.getByText(leads.title)).toBeVisible();
  await expect.poll(async () => await progress(stillroom)).toContain('1,204');
  await sites.getByRole('button', { name: 'Undo' }).click();
  await expect(sites.getByRole('article', { name: 'Leads', exact: true })).toBeVisible();
  expect(await recordsOf(stillroom, 'tag')).toEqual([]);
  await expect.poll(async () => await progress(stillroom)).not.toContain('1,204');
});

test('periods of which nothing was read are said and not filled in, also after an import', async ({
  stillroom,
}) => {
  const range = { kind: 'period', unit: 'month', back: 0 };
  const today = new Date();
  const before = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 3, 15)).toISOString();
  await stillroom.importGoals([
    ...followedLeads.map((record) =>
      record.type === 'number' ? { ...record, kind: 'counted', print: { ...record.print, range } } : record,
    ),
    { type: 'reading', subject, metric: 'value', at: before, value: 40 },
  ]);
  stillroom.served.set(crm, pipeline({ leads: '7' }).replace('All channels', 'This month'));
  await stillroom.visit(crm);
  await expect.poll(async () => await values(stillroom)).toEqual([40, 47]);
  const card = (await stillroom.options('sites')).getByRole('article', { name: 'Leads' });
  await expect(card.getByText('2 periods went by without a reading. They are left out.')).toBeVisible();
});
