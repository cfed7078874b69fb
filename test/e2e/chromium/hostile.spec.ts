import { goals, jsonLines } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { openKeyResult } from './app.ts';
import { chooseBackup, expect, Stillroom, test } from './stillroom.ts';

/** What is stored, without the instant of the export. */
const contents = async (stillroom: Stillroom) => (await stillroom.exportBackup()).slice(1);
const repoPage = (stillroom: Stillroom) => stillroom.served.get(addresses.repo) ?? '';

test('markup in what a page says stays text', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const evil = `Docs <img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`;
  const escaped = evil.replaceAll('<', '&lt;');
  stillroom.served.set(
    addresses.issue,
    (stillroom.served.get(addresses.issue) ?? '').replace(
      'class="markdown-title">Docs for self-hosting',
      `class="markdown-title">${escaped}`,
    ),
  );
  const issue = await stillroom.visit(addresses.issue);
  await stillroom.waitForStored('events', 4);
  const popup = await stillroom.popup(issue);
  await expect(popup.getByText(`${evil} · GitHub issue`)).toBeVisible();
  await popup.getByRole('button', { name: /^Tag this page/ }).click();
  await expect(popup.getByText(/^Tagged to/)).toBeVisible();
  const options = await stillroom.options('goals');
  await openKeyResult(options, '200 reactions to our articles');
  await expect(
    options.getByRole('list', { name: /^Evidence for/ }).getByRole('link', { name: evil }),
  ).toBeVisible();
  for (const [page, title] of [
    [popup, 'Stillroom'],
    [options, '200 reactions to our articles · Stillroom'],
  ] as const) {
    await expect(page.locator('img, script:not([src])')).toHaveCount(0);
    expect(await page.title()).toBe(title);
  }
});

test('absurd numbers and half characters do no harm, and what is sound is kept', async ({ stillroom }) => {
  stillroom.served.set(
    addresses.repo,
    repoPage(stillroom)
      .replace('title="4,126"', 'title="99,999,999,999,999,999,999"')
      .replace('title="318"', 'title="-5"')
      .replace('title="24"', 'title="1e9"'),
  );
  await stillroom.visit(addresses.repo);
  await stillroom.waitForStored('readings', 4);
  const metrics = (await contents(stillroom)).filter((r) => r['type'] === 'reading').map((r) => r['metric']);
  expect(metrics.sort()).toEqual(['dependents', 'openIssues', 'openPullRequests', 'watchers']);

  const issue = await stillroom.visit(addresses.issue);
  await issue.evaluate(() => {
    const title = document.querySelector('[data-testid="issue-title"]');
    if (title) title.textContent = 'Half \ud800 a character';
  });
  await stillroom.waitForStored('events', 4);
  await expect
    .poll(async () => (await contents(stillroom)).find((r) => r['kind'] === 'issue')?.['title'])
    .toBe('Half \ufffd a character');
});

test('a web page cannot speak to the worker', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const before = await contents(stillroom);
  const page = await stillroom.visit(addresses.thread);
  await stillroom.waitForStored('events', 3);
  const after = await contents(stillroom);
  const said = await page.evaluate(async (id) => {
    const message = {
      stillroom: 1,
      name: 'applyEdits',
      request: { edits: [{ type: 'objective', id: 'adopt', remove: true }] },
    };
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('stillroom', { detail: message }));
    const runtime = (
      globalThis as { chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => Promise<unknown> } } }
    ).chrome?.runtime;
    if (!runtime?.sendMessage) return 'there is nobody to speak to';
    return await runtime.sendMessage(id, message).then(
      (answer) => JSON.stringify(answer ?? null),
      () => 'nobody answers',
    );
  }, stillroom.id);
  expect(['there is nobody to speak to', 'nobody answers', 'null']).toContain(said);
  expect(await contents(stillroom)).toEqual(after);
  expect(before.filter((r) => r['type'] === 'objective')).toEqual(
    after.filter((r) => r['type'] === 'objective'),
  );
});

test('a page of a million nodes is read, and stays responsive', { tag: '@alone' }, async () => {
  // In a browser of its own, which is closed with it: so large a page takes its time to go.
  const stillroom = await Stillroom.launch();
  stillroom.served.set(
    addresses.repo,
    repoPage(stillroom).replace('</main>', `${'<b>x</b>'.repeat(500_000)}</main>`),
  );
  const page = await stillroom.visit(addresses.repo);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(500_000);
  await stillroom.waitForStored('readings', 7);
  await stillroom.close();
});

const valid = jsonLines(goals);
const lines = valid.trimEnd().split('\n');
const broken: [name: string, text: string | Buffer, message: RegExp][] = [
  [
    'no JSON in a line',
    [...lines.slice(0, 4), '{"type":"keyResult"', ...lines.slice(4)].join('\n'),
    /line 5:/,
  ],
  ['cut in the middle of a line', valid.slice(0, -30), new RegExp(`line ${lines.length}:`)],
  ['another program’s file', '{"hello":"world"}\n', /line 1:/],
  [
    'of a newer version',
    '{"type":"stillroom","version":2,"exportedAt":"2026-01-01T00:00:00Z"}\n',
    /line 1:.*version/,
  ],
  ['empty', '', /empty/],
  ['not text', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]), /UTF-8/],
  ['a key result of no objective', jsonLines([{ ...goals[3], objective: 'nowhere' }]), /line 2:.*nowhere/],
  [
    'a reading of no subject',
    jsonLines([{ type: 'reading', subject: 'x', metric: 'stars', value: 1, at: '2026-01-01T00:00:00Z' }]),
    /line 2:.*subject/,
  ],
  ['a value that is none', jsonLines([{ ...goals[3], target: 'many' }]), /line 2:.*target/],
  ['an unknown kind of record', jsonLines([{ type: 'spell', id: '1' }]), /line 2:.*spell/],
];

test('bad backups: each is named with its line, and nothing changes', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const before = await contents(stillroom);
  const page = await stillroom.options('data');
  for (const [name, text, message] of broken) {
    await test.step(name, async () => {
      await chooseBackup(page, text);
      await expect(page.getByRole('alert')).toContainText(message);
      await expect(page.getByRole('alert')).toContainText('Nothing was changed');
    });
  }
  expect(await contents(stillroom)).toEqual(before);
});

test('the same backup twice changes nothing the second time', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('data');
  const before = await contents(stillroom);
  await chooseBackup(page, valid);
  await expect(page.getByText('The backup holds nothing new.')).toBeVisible();
  expect(await contents(stillroom)).toEqual(before);
});

test('a store of a newer version is left alone, and said to be one', async ({ stillroom }) => {
  await stillroom.importGoals(goals);
  const page = await stillroom.options('data');
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 999);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  });
  await stillroom.killWorker();
  const popup = await stillroom.popup();
  await expect(popup.getByRole('alert')).toContainText('A newer version of Stillroom has written this data.');
  await page.reload();
  await page.getByRole('button', { name: 'Export backup' }).click();
  await expect(page.getByRole('alert').first()).toContainText('nothing was changed');
  const kept = await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    return await new Promise<number>((resolve) => {
      const count = db.transaction('entities').objectStore('entities').count();
      count.onsuccess = () => resolve(count.result);
    });
  });
  expect(kept).toBe(goals.length);
});
