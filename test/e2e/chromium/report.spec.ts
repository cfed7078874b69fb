import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { violations } from '../a11y/violations.ts';
import { beyondWindow } from './cut-off.ts';
import { expect, test } from './stillroom.ts';

const day = 86_400_000;
const start = Date.now() - 30 * day;
const end = Date.now() + 60 * day;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const at = (days: number) => new Date(start + days * day).toISOString();
const hostile = '<img src=x onerror="alert(1)"> [x](javascript:alert(1))';

const article = {
  type: 'subject',
  id: 'forem:article:dev.to/lantern/nas',
  platform: 'forem',
  kind: 'article',
  url: 'https://dev.to/lantern/nas',
  title: 'Lantern on a NAS',
};
const discussion = {
  type: 'subject',
  id: 'github:discussion:octo-org/lantern/812',
  platform: 'github',
  kind: 'discussion',
  url: 'https://github.com/octo-org/lantern/discussions/812',
  title: `Two clinics ${hostile}`,
  author: 'clinicdev',
};

/** A team with many outcomes, each with a chart, so that a printed report has several pages. */
function workspace(outcomes: number): object[] {
  const keyResult = (n: number) => ({
    type: 'keyResult',
    id: `k${n}`,
    objective: 'o',
    title: `Result ${n}`,
    layer: 'outcome',
    direction: 'increase',
    unit: '',
    baseline: 0,
    target: 100 + n,
    start: dayOf(start),
    due: dayOf(end),
    measure: { kind: 'manual' },
    order: n,
  });
  const checkIn = (n: number, days: number) => ({
    type: 'checkIn',
    id: `c${n}-${days}`,
    keyResult: `k${n}`,
    at: at(days),
    value: days * 2,
    ...(n === 1 && days === 20 ? { note: `It went well, says @ada ${hostile}` } : {}),
  });
  const all = Array.from({ length: outcomes }, (_, n) => n + 1);
  return [
    { type: 'workspace', mission: 'Everybody can run a small server.', values: [], businessGoals: [] },
    { type: 'cycle', id: 'c', title: 'This cycle', start: dayOf(start), end: dayOf(end) },
    { type: 'objective', id: 'o', title: 'Developers adopt Lantern', horizon: 'short', cycle: 'c' },
    ...all.map(keyResult),
    ...all.flatMap((n) => [checkIn(n, 3), checkIn(n, 20)]),
    article,
    discussion,
    {
      type: 'tag',
      id: 't',
      keyResult: 'k1',
      subject: discussion.id,
      at: at(21),
      weight: 1,
      quote: 'We are moving two clinics, and clinicdev asks for support.',
      outcome: 'lead',
      origins: [article.id],
    },
  ];
}

/** Saves the report in a form, as a person does. */
async function saved(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page.getByLabel('Format').selectOption(format);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export report' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** The texts of each page of a PDF, and the sizes of the pages in points, rounded up as Chromium does. */
async function pagesOf(pdf: Buffer): Promise<{ texts: string[][]; sizes: string[] }> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)),
  );
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item.str.trim()] : [])),
    ),
  );
  const sizes = pages.map((page) => page.view.slice(2).map(Math.ceil).join(' × '));
  return { texts, sizes: [...new Set(sizes)] };
}

test('a report is chosen, written, saved in each form, kept, and opened again as it was', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspace(2));
  const page = await stillroom.options('report');
  const region = page.getByRole('region', { name: 'Report', exact: true });
  const sheet = region.getByRole('article', { name: 'Preview' });
  await expect(sheet.getByRole('row', { name: /^Result 1 40 \/ 101 39%/ })).toBeVisible();
  await expect(sheet.getByRole('link', { name: /^Two clinics/ })).toHaveAttribute('href', discussion.url);
  // Handles are left out until they are asked for.
  await expect(sheet).toContainText('and … asks for support');
  await expect(sheet).not.toContainText('@ada');
  await page.getByRole('switch', { name: /community members/ }).check();
  await expect(sheet).toContainText('says @ada');
  await page.getByRole('switch', { name: /community members/ }).uncheck();

  await page.getByLabel('Opening paragraph').fill('A strong month.');
  await page.getByLabel('Next steps').first().fill('Two more articles');
  await page.getByRole('checkbox', { name: 'Forecasts' }).uncheck();
  await page.getByRole('button', { name: 'Move “Evidence” up' }).click();
  const headings = ['Mission and goals', 'Outcomes', 'Evidence', 'What moved and why'];
  await expect
    .poll(async () => (await sheet.getByRole('heading', { level: 3 }).allTextContents()).slice(0, 4))
    .toEqual(headings);

  const markdown = await saved(page, 'Markdown');
  expect(markdown.name).toBe(`stillroom-report-${dayOf(start)}-${dayOf(end)}.md`);
  expect(markdown.text).toMatch(/^# Report: This cycle\n\nThis cycle · .*\n\nA strong month\.\n/);
  expect(markdown.text).toContain(`](${discussion.url})`);
  expect((await saved(page, 'Numbers (CSV)')).text.split('\r\n')[1]).toMatch(
    /^Developers adopt Lantern,Result 1,outcome,/,
  );
  const figures = JSON.parse((await saved(page, 'Numbers (JSON)')).text) as { keyResults: object[] };
  expect(figures.keyResults).toMatchObject([
    { title: 'Result 1', before: 0, value: 40, status: expect.any(String), evidence: 1 },
    { title: 'Result 2', value: 40 },
  ]);

  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const link = page.getByRole('region', { name: 'Kept reports' }).getByRole('link');
  await expect(link).toHaveText('Report: This cycle');
  // What was kept is not changed by what comes after.
  await stillroom.importGoals([{ type: 'checkIn', id: 'later', keyResult: 'k1', at: at(25), value: 90 }]);
  await expect(sheet.getByRole('row', { name: /^Result 1 90 \/ 101/ })).toBeVisible();
  await link.click();
  await expect(sheet.getByRole('row', { name: /^Result 1 40 \/ 101/ })).toBeVisible();
  expect((await saved(page, 'Markdown')).text).toBe(markdown.text);
  expect((await stillroom.exportBackup()).filter((r) => r['type'] === 'report')).toMatchObject([
    { title: 'Report: This cycle', from: dayOf(start), to: dayOf(end), kind: 'report' },
  ]);

  await region.getByRole('link', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the report “Report: This cycle”' }).click();
  await expect(link).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toHaveText('Report: This cycle');
});

test('a digest of the last week, and a retrospective once a cycle is closed', async ({ stillroom }) => {
  await stillroom.importGoals([
    ...workspace(1),
    { type: 'checkIn', id: 'now', keyResult: 'k1', at: at(29), value: 55 },
  ]);
  const page = await stillroom.options('report');
  const sheet = page.getByRole('article', { name: 'Preview' });
  await page.getByLabel('Type').selectOption('Digest for a chat');
  await expect(sheet.getByRole('listitem')).toContainText('Result 1: 55 / 101 · +15 (40 → 55)');
  await page.getByLabel('Type').selectOption('Retrospective of a closed cycle');
  await expect(page.getByText('No cycle is closed yet. Close a cycle in Goals first.')).toBeVisible();
});

test('a report as a page is accessible, and as a PDF it cuts no chart', async ({ stillroom }) => {
  const outcomes = 9;
  await stillroom.importGoals(workspace(outcomes));
  const page = await stillroom.options('report');
  const charts = page.getByRole('article', { name: 'Preview' }).getByRole('img');
  await expect(charts).toHaveCount(outcomes);
  const countDrawn = () =>
    charts.evaluateAll((all) => all.filter((i) => (i as HTMLImageElement).naturalWidth > 0).length);
  await expect.poll(countDrawn).toBe(outcomes);
  const { text, name } = await saved(page, 'Web page (HTML)');
  expect(name).toMatch(/\.html$/);
  const address = 'https://report.example/';
  stillroom.served.set(address, text);
  const report = await stillroom.visit(address);
  for (const width of [1280, 400]) {
    await report.setViewportSize({ width, height: 800 });
    expect(await violations(report)).toEqual([]);
    const overflow = await beyondWindow(report);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  for (const [format, size] of [
    ['A4', '596 × 843'],
    ['Letter', '612 × 792'],
  ] as const) {
    const pdf = await report.pdf({ format, printBackground: true, preferCSSPageSize: false });
    expect(pdf.length).toBeLessThan(500_000);
    const { texts, sizes } = await pagesOf(pdf);
    expect(sizes).toEqual([size]);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.length).toBeLessThan(6);
    const now = new Date();
    const today = now.toLocaleDateString('en', { day: 'numeric', month: 'short' });
    // The words at the top of a chart, beside it and below it are on the page of its caption.
    const count = (words: string[], wanted: string) => words.filter((w) => w === wanted).length;
    // The day stands at the time axis too, where a month begins with it.
    const inEach = count(texts.flat(), today) / outcomes;
    expect(now.getDate() === 1 ? [1, 2] : [1]).toContain(inEach);
    for (const words of texts) {
      const captions = words.filter((w) => /^target 1\d\d$/.test(w)).map((w) => Number(w.slice(-3)) - 100);
      expect(count(words, today)).toBe(captions.length * inEach);
      for (const n of captions) expect(count(words, `Result ${n}`)).toBeGreaterThan(0);
    }
    expect(texts.flat().filter((w) => /^target 1\d\d$/.test(w))).toHaveLength(outcomes);
  }
});

test('a chart is saved alone, as a drawing and as a picture', async ({ stillroom }) => {
  await stillroom.importGoals(workspace(1));
  const page = await stillroom.options('report');
  const fileOf = async (form: 'SVG' | 'PNG') => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save the chart of “Result 1” as ${form}` }).click();
    return readFileSync(await (await download).path());
  };
  expect((await fileOf('SVG')).toString()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const png = await fileOf('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1344, 600]);
});

test('a year of five digits is a day to be chosen anew, and keeps the report on its feet', async ({
  stillroom,
}) => {
  await stillroom.importGoals(workspace(1));
  const app = await stillroom.options('report');
  await app.getByLabel('Period').selectOption('Custom dates');
  for (const field of ['From', 'To']) {
    await app.getByLabel(field, { exact: true }).focus();
    await app.keyboard.type('063020266');
    await expect(app.getByLabel(field, { exact: true })).toHaveValue('20266-06-30');
    await expect(app.getByLabel(field, { exact: true })).toHaveAccessibleDescription('Choose a date');
  }
  await expect(app.getByText('Choose a first and a last day.')).toBeVisible();
});
