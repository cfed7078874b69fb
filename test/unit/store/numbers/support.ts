import type { FollowedNumber } from '../../../../lib/model/followed-number';
import type { NumberPrint, TimeRange } from '../../../../lib/model/number-print';
import type { Database } from '../../../../lib/store/db/database';
import { followNumber } from '../../../../lib/store/numbers/follow';
import { type NumberOutcome, recordNumber } from '../../../../lib/store/numbers/record-value';
import { me } from '../support';

export const address = 'https://crm.example/reports';

export const print = (label: string, range?: TimeRange): NumberPrint => ({
  format: { kind: 'count', unit: '', change: false, language: 'en' },
  label,
  headings: ['sales'],
  attributes: [],
  tag: 'b',
  classes: [],
  path: 'div/b',
  order: 0,
  of: 1,
  distinct: true,
  namesakes: 1,
  doubles: 1,
  ...(range && { range }),
  elsewhere: false,
});
export const thisMonth: TimeRange = { kind: 'period', unit: 'month', back: 0 };

/** Midday of a day. */
export const noon = (day: string) => `${day}T12:00:00.000Z`;

/** Follows a number of leads that counts for `k1`, with a first value on 1 February 2026, but for what is given. */
export async function follow(
  db: Database,
  {
    value = 412,
    range,
    ...given
  }: Partial<Pick<FollowedNumber, 'kind' | 'title'>> & {
    value?: number;
    range?: TimeRange;
    day?: string;
    url?: string;
    inFrame?: boolean;
    keyResult?: string | null;
  } = {},
): Promise<{ action: string; number: string; tag?: string }> {
  const {
    kind = 'state',
    title = 'Leads',
    day = '2026-02-01',
    url = address,
    inFrame,
    keyResult = 'k1',
  } = given;
  const number = { title, url, inFrame, unit: 'leads', kind, print: print('leads', range) };
  const shown = { value, approximate: false, at: noon(day) };
  return await followNumber(db, number, shown, keyResult ?? undefined, me(day), 'UTC');
}

/** Tells what became of a number on a day. */
export async function seen(
  db: Database,
  id: string,
  what: number | NumberOutcome,
  day: string,
  { url = address, isFrame = false, at = noon(day) } = {},
) {
  const outcome =
    typeof what === 'number'
      ? { state: 'read' as const, value: what, approximate: false, print: print('leads') }
      : what;
  const now = Date.parse(noon(day));
  return await recordNumber(db, id, outcome, { url: new URL(url), isFrame, at, now, zone: 'UTC' });
}

/** The values that are stored of a number, by their days. */
export async function valuesOf(db: Database, id: string): Promise<[day: string, value: number][]> {
  const number = (await db.get('entities', ['number', id]))?.value as FollowedNumber | undefined;
  const readings = (await db.getAll('readings')).filter((r) => r.subject === number?.subject);
  return readings.map((r) => [r.at.slice(0, 10), r.value]);
}
