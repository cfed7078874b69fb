import { expect, test, vi } from 'vitest';
import { changeSettings } from '../../../lib/store/db/change-settings';
import { applyEdits } from '../../../lib/store/goals/edits';
import { refreshSnapshots } from '../../../lib/store/snapshots/refresh';
import { countDue } from '../../../lib/worker/reminder';
import { freshStore, keyResult, me, objective } from '../store/support';

vi.mock('wxt/browser', () => ({ browser: {} }));

test('the icon counts what the review asks for: neither what was checked in some days before, nor since', async () => {
  const db = await freshStore();
  const due = async () => await countDue(db, Date.parse('2026-02-03T12:00:00Z'));
  await applyEdits(
    db,
    [objective, keyResult('early'), keyResult('since'), keyResult('open')],
    me('2026-01-02'),
  );
  await refreshSnapshots(db, () => Date.parse('2026-02-03T11:00:00Z'), 'UTC');
  expect(await due()).toBe(0);
  // 2 February 2026 is a Monday.
  await changeSettings(db, { review: { weekday: 1, hour: 9 } });
  expect(await due()).toBe(3);
  const checkIn = (of: string, at: string) => ({
    ...{ type: 'checkIn' as const, id: `${of} ${at}` },
    set: { keyResult: of, at },
  });
  const checkIns = [
    checkIn('early', '2026-01-29'),
    checkIn('since', '2026-02-03'),
    checkIn('open', '2026-01-20'),
  ];
  await applyEdits(db, checkIns, me('2026-02-03'));
  expect(await due()).toBe(1);
});
