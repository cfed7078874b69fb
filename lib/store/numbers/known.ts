import { type FollowedNumber, numberMetric } from '../../model/followed-number';
import { periodAt } from '../../numbers/period';
import { beginsAnew, type CountedRange } from '../../numbers/range';
import { keysOf } from '../db/keys-of';
import type { NumberState } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';
import type { ShownValue } from './put-value';

/**
 * What is known of a number when a page shows a value: its state, which this machine has noted, or, where another one has read it since, what its stored
 * series says. A backup has the series and no state.
 * @param zone the IANA time zone in which days begin.
 */
export async function knownOf(
  tx: ReadTransaction,
  number: FollowedNumber,
  state: NumberState,
  shown: Pick<ShownValue, 'value' | 'at'>,
  zone: string,
): Promise<NumberState> {
  const latest = (await tx.objectStore('subjects').get(number.subject))?.latest[numberMetric];
  const isOwn = state.lastRead !== undefined && latest !== undefined && latest.at <= state.lastRead.at;
  if (!latest || isOwn || latest.at > shown.at) return state;
  const { kind, subject } = number;
  const { range } = number.print;
  if (kind !== 'counted' || !range || !beginsAnew(range))
    return { ...state, lastRead: { value: latest.value, at: latest.at } };
  const total = await totalBefore(tx, subject, range, latest.at, zone);
  const at = Date.parse(total === undefined ? shown.at : latest.at);
  return {
    ...state,
    // Where it cannot be told how much of the series is of the present period, it goes on from where it is.
    total: total ?? latest.value - shown.value,
    lastRead: { value: total === undefined ? shown.value : latest.value - total, at: latest.at },
    period: periodAt(range, at, zone),
  };
}

/** What the periods came to before the one of an instant; undefined where a page may have begun its week a day earlier. */
async function totalBefore(
  tx: ReadTransaction,
  subject: string,
  range: CountedRange,
  at: string,
  zone: string,
): Promise<number | undefined> {
  const calendar: CountedRange = { kind: 'period', unit: range.unit, back: 0 };
  const begun = periodAt(range, Date.parse(at), zone).index + (range.kind === 'period' ? range.back : 0);
  const readings = tx.objectStore('readings');
  let cursor = await readings.openCursor(keysOf(subject, numberMetric), 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const { at: then, value } = cursor.value;
    if (periodAt(calendar, Date.parse(then), zone).index >= begun) continue;
    const isEarly = periodAt({ ...calendar, unit: 'day' }, Date.parse(then), zone).index % 7 === sunday;
    return range.unit === 'week' && isEarly ? undefined : value;
  }
  return 0;
}

/** Days are counted from 1 January 1970, a Thursday. */
const sunday = 3;
