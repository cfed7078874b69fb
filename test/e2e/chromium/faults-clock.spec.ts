import { goals } from '../../sites/goals.ts';
import { addresses } from '../../sites/sites.ts';
import { Clocked } from './clocked.ts';
import { expect, type Stillroom, test } from './stillroom.ts';

const ahead = '2026-12-20T10:00:00Z';
const back = '2026-03-02T10:00:00Z';

/** The instants of the stored readings of stars, by day. */
const daysOf = async (stillroom: Stillroom) =>
  (await stillroom.table('readings'))
    .filter((r) => r['metric'] === 'stars')
    .map((r) => String(r['at']).slice(0, 10));

async function capture(stillroom: Stillroom): Promise<void> {
  const page = await stillroom.visit(addresses.repo);
  const seen = async () => (await stillroom.table('pages')).find((p) => p['url'] === addresses.repo)?.['at'];
  const before = await seen();
  await page.reload();
  await expect.poll(seen).not.toBe(before);
  await page.close();
}

test('a clock that was months ahead and came back: one reading a day, and the popup shows the figure of now', async () => {
  const clocked = new Clocked();
  const rule = { type: 'rule', id: 'ours', keyResult: 'stars', url: addresses.repo };
  const first = await clocked.start(ahead);
  await first.importGoals([...goals, rule]);
  await capture(first);
  const popup = await first.popup();
  const stars = { name: 'Lantern at 5,000 stars', exact: true };
  await expect(popup.getByRole('progressbar', stars)).toHaveAttribute('aria-valuetext', /^4,126 of 5,000/);
  expect(await daysOf(first)).toEqual(['2026-12-20']);
  await first.close();

  const second = await clocked.start(back);
  const early = await second.popup();
  await expect(early.getByRole('progressbar', stars)).toHaveAttribute('aria-valuetext', /No data/);
  for (let n = 0; n < 3; n += 1) await capture(second);
  expect(await daysOf(second)).toEqual(['2026-03-02', '2026-12-20']);
  await expect(early.getByRole('progressbar', stars)).toHaveAttribute('aria-valuetext', /^4,126 of 5,000/);
  const [snapshot] = (await second.table('snapshots')).filter((s) => s['keyResult'] === 'stars');
  expect(Number(snapshot?.['at'])).toBeLessThan(Date.parse('2026-03-03'));
  await second.close();
});
