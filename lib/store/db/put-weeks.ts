import type { Rollup } from '../../model/rollup';
import { type WeekRecord, weekRecordStart, withRollups } from '../../model/weeks';
import { enqueueDelete, enqueuePut } from './enqueue';
import type { WriteTransaction } from './transaction';

/** Brings the weeks of subjects up to rollups that were changed or emptied, in the same transaction. */
export async function putWeeks(tx: WriteTransaction, rollups: readonly Rollup[]): Promise<void> {
  const counting = rollups.filter((r) => r.of !== 'actor');
  const groups = Map.groupBy(counting, (r) => `${weekRecordStart(r.from)} ${r.subject}`);
  const store = tx.objectStore('weeks');
  await Promise.all(
    [...groups.values()].map(async (own) => {
      const [one] = own;
      if (!one) return;
      const [from, { subject }] = [weekRecordStart(one.from), one];
      const held: WeekRecord = (await store.get([from, subject])) ?? { from, subject, series: [] };
      const next = withRollups(held, own);
      if (next.series.length) enqueuePut(tx, 'weeks', next);
      else enqueueDelete(tx, 'weeks', [from, subject]);
    }),
  );
}
