import type { Page } from '@playwright/test';
import { counts, fill, jobIn, tableIn } from './big-store.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

/** A page that only reads the store: it sends nothing to the worker, so an ended one stays ended. */
const reader = async (stillroom: Stillroom) => await stillroom.popup();

/** Ends the worker once a job has deleted something, several times, and sees that the job had not ended. */
async function killInTheMiddle(stillroom: Stillroom, page: Page, times: number): Promise<void> {
  let before = 0;
  for (let n = 0; n < times; n += 1) {
    await expect.poll(async () => (await jobIn(page)).deleted, { intervals: [20] }).toBeGreaterThan(before);
    await stillroom.killWorker();
    const { state, deleted } = await jobIn(page);
    expect(state).toBe('running');
    before = deleted;
    // Any message starts the next worker.
    if (n + 1 < times) await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
  }
}

/** So many of the comments that are aimed at. */
const comments = (count: number) => new RegExp(`^${count.toLocaleString('en')} of`);
const all = counts.old + counts.recent;

const bar = (popup: Page, name: string) => popup.getByRole('progressbar', { name, exact: true });

async function keepForAYear(options: Page): Promise<void> {
  await options.getByLabel('Keep captured data for').selectOption('12');
}

test.describe('a big store', () => {
  test('“keep for 12 months” ended in the middle is resumed by the alarm, and the figures follow', async ({
    stillroom,
  }) => {
    await fill(stillroom, Date.now());
    const options = await stillroom.options('settings');
    const page = await reader(stillroom);
    await expect(bar(page, 'Comments')).toHaveAttribute('aria-valuetext', comments(all));
    await keepForAYear(options);
    await killInTheMiddle(stillroom, page, 1);
    await options.close();
    await expect.poll(async () => (await jobIn(page)).state).toBe('done');
    expect((await tableIn(page, 'events')).length).toBe(counts.recent * 2);
    await expect(bar(page, 'Comments')).toHaveAttribute('aria-valuetext', comments(counts.recent));
  });

  test('erasing a site ended again and again is finished, and nothing of it is left', async ({
    stillroom,
  }) => {
    await fill(stillroom, Date.now());
    const options = await stillroom.options('sites');
    const page = await reader(stillroom);
    await eraseGitHub(options);
    await killInTheMiddle(stillroom, page, 3);
    await stillroom.options('sites');
    await expect.poll(async () => (await jobIn(page)).state).toBe('done');
    for (const name of ['readings', 'members', 'pages', 'health'])
      expect(await tableIn(page, name), name).toEqual([]);
    expect((await tableIn(page, 'subjects')).map((s) => s['platform'])).toEqual(['forem']);
    expect((await tableIn(page, 'events')).length).toBe(all);
    await expect(bar(page, 'Stars')).toHaveAttribute('aria-valuetext', /No data/);
  });

  test('erasing a person ended again and again is finished: nothing of theirs is left, and figures follow', async ({
    stillroom,
  }) => {
    await fill(stillroom, Date.now());
    const options = await stillroom.options('settings');
    const page = await reader(stillroom);
    await expect(bar(page, 'Comments')).toHaveAttribute('aria-valuetext', comments(all));
    await forgetPerson(options);
    await killInTheMiddle(stillroom, page, 3);
    await stillroom.options('settings');
    await expect.poll(async () => (await jobIn(page)).state).toBe('done');
    const events = await tableIn(page, 'events');
    const own = Math.ceil((all - 5) / 97);
    expect(events.length).toBe(2 * (all - own));
    expect(events.filter((e) => e['actor'] === 'person-5')).toEqual([]);
    const rollups = await tableIn(page, 'rollups');
    expect(rollups.filter((r) => r['name'] === 'person-5')).toEqual([]);
    const left = rollups.filter((r) => r['of'] === 'actor').flatMap((r) => r['value'] as number[]);
    expect(left.reduce((sum, count) => sum + count, 0)).toBe(events.length);
    // An ended job does not say who was meant.
    expect(JSON.stringify(await tableIn(page, 'jobs'))).not.toContain('person-5');
    await expect(bar(page, 'Comments')).toHaveAttribute('aria-valuetext', comments(all - own));
  });

  const longWork: [
    what: string,
    place: string,
    name: string,
    begin: (options: Page) => Promise<void>,
    stopped: string,
  ][] = [
    ['a site is erased', 'sites', 'GitHub', eraseGitHub, 'the rest is kept'],
    [
      'older data is deleted',
      'settings',
      'older data',
      keepForAYear,
      'deleting continues tomorrow unless you keep data for longer',
    ],
  ];
  for (const [what, place, name, begin, stopped] of longWork)
    test(`the popup shows its bars while ${what}, which shows its progress and can be stopped`, async ({
      stillroom,
    }) => {
      await fill(stillroom, Date.now());
      const before = await signalsIn(await reader(stillroom));
      const options = await stillroom.options(place);
      await begin(options);
      const progress = options.getByRole('progressbar', { name: `Deleting ${name}` });
      await expect(progress).toBeVisible();
      const popup = await stillroom.popup();
      await expect(bar(popup, 'Comments')).toBeVisible();
      expect((await jobIn(popup)).state).toBe('running');
      await options.getByRole('button', { name: `Stop deleting ${name}` }).click();
      await expect(
        options.getByText(new RegExp(`^Stopped; ${stopped}\\. [\\d,]+ readings and events deleted\\.$`)),
      ).toBeVisible();
      await expect(progress).toHaveCount(0);
      expect(await signalsIn(popup)).toBe(before - (await jobIn(popup)).deleted);
    });
});

async function eraseGitHub(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Delete data captured from GitHub' }).click();
  await options.getByRole('group').getByRole('button', { name: 'Delete captured data' }).click();
}

async function forgetPerson(options: Page): Promise<void> {
  await options.getByLabel('Forget a person').fill('person-5');
  await options.getByRole('button', { name: 'Forget person-5' }).click();
  await options.getByRole('group').getByRole('button', { name: 'Forget', exact: true }).click();
}

/** How many readings and events are stored. */
async function signalsIn(page: Page): Promise<number> {
  return (await tableIn(page, 'events')).length + (await tableIn(page, 'readings')).length;
}
