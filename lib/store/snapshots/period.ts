import { spanOf, startOf } from '../../goals/calendar/span';
import { nonWorkingSpans } from '../../goals/calendar/working-days';
import { historySpan } from '../../goals/forecast/past';
import type { Period } from '../../goals/types';
import { type KeyResult, type Workspace, workspaceId } from '../../model/goals';
import type { ReadTransaction } from '../db/transaction';

/**
 * The time of a key result, with the rest in it and in the weeks of history before `now` (milliseconds since 1970).
 * @param zone an IANA time zone.
 */
export async function readPeriod(
  tx: ReadTransaction,
  keyResult: Pick<KeyResult, 'start' | 'due' | 'expectedFrom'>,
  now: number,
  zone: string,
): Promise<Period> {
  const span = spanOf(keyResult, zone);
  const workspace = (await tx.objectStore('entities').get(['workspace', workspaceId]))?.value as
    | Workspace
    | undefined;
  const rest = nonWorkingSpans(historySpan(span, now), workspace?.workingDays, zone);
  const expectedFrom = keyResult.expectedFrom && startOf(keyResult.expectedFrom, zone);
  return { ...span, rest, ...(expectedFrom ? { expectedFrom } : {}) };
}
