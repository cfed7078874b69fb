import { expect, it } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { readNumbers } from '../../../../lib/store/signals/read-numbers';
import { readNumbersInTrouble } from '../../../../lib/store/signals/read-numbers-in-trouble';
import { follow, noon, seen } from '../numbers/support';
import { close, me, storeWithGoal } from '../support';

const gone = { state: 'refused', reason: 'labelGone', label: 'leads' } as const;

it('a number that was not read, or whose value waits for an answer, is in trouble until it is read or stopped', async () => {
  const db = await storeWithGoal();
  const { number: id } = await follow(db);
  expect(await readNumbersInTrouble(db)).toEqual([]);
  await seen(db, id, gone, '2026-02-02');
  expect(await readNumbersInTrouble(db)).toEqual([{ id, lastRead: noon('2026-02-01') }]);
  await seen(db, id, 413, '2026-02-03');
  expect(await readNumbersInTrouble(db)).toEqual([]);
  await seen(db, id, 41_300, '2026-02-04');
  expect(await readNumbersInTrouble(db)).toEqual([{ id, lastRead: noon('2026-02-03') }]);
  await applyEdits(db, [{ type: 'number', id, set: { stopped: true } }], me('2026-02-05'));
  expect(await readNumbersInTrouble(db)).toEqual([]);
});

it('screens get a number with its last value, why it is not read, and what it is tagged to', async () => {
  const db = await storeWithGoal();
  const { number: id, tag } = await follow(db);
  await seen(db, id, gone, '2026-02-02');
  expect(await readNumbers(db)).toMatchObject([
    {
      number: { id, title: 'Leads' },
      origin: 'https://crm.example',
      last: { value: 412, at: noon('2026-02-01') },
      lookedAt: noon('2026-02-02'),
      reason: { reason: 'labelGone', label: 'leads' },
      tags: [{ id: tag, keyResult: 'k1' }],
      keyResults: [{ id: 'k1', title: 'Key result k1' }],
    },
  ]);
  // What is closed it counts for no more; its tag stays.
  await applyEdits(db, [close('k1')], me('2026-03-31'));
  expect(await readNumbers(db)).toMatchObject([{ tags: [{ id: tag, keyResult: 'k1' }], keyResults: [] }]);
});
