import type { RecordOf } from '../model/backup';
import { keyResultId } from './evidence.ts';
import { weeks } from './figures.ts';
import { lines } from './lines.ts';
import { iso, type Quarter } from './timeline.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** The hours of a week on average, by quarter. */
const weekly = { writing: [2.5, 3.25, 2, 3.5, 3.25], helping: [2, 2.25, 2.5, 2, 2] } as const;
/** How much of that each week of a quarter has: seven weeks together, and all thirteen, have as much as so many average ones. */
const ofWeek = [0.5, 1.5, 1, 1, 0, 1.5, 1.5, 1, 0.5, 1.5, 1, 0.5, 1.5] as const;
/** The share of questions that was answered within a day, at the check-ins of each quarter. */
const answered = [
  [54, 57, 61, 60, 64, 66],
  [67, 70, 72, 75, 76, 77],
  [76, 58, 63, 68, 71, 74],
  [75, 77, 76, 79, 80, 81],
  [81, 82, 82, 83, 84, 85],
] as const;
const notes = [
  'A slow start; most of the work comes in the second month.',
  'As planned.',
  'Two weeks of holidays are in this.',
  'The talk in week four should show from here on.',
  'Good week. Keep going.',
  'Last stretch.',
] as const;

/** The logged time of a quarter until an instant. */
export function efforts(quarter: Quarter, now: number): RecordOf<'effort'>[] {
  return (['writing', 'helping'] as const).flatMap((line) =>
    weeks(quarter)
      .map((at, week) => ({ at: at + 6 * hour, week }))
      .filter(({ at, week }) => at < now && ofWeek[week])
      .map(({ at, week }) => ({
        type: 'effort',
        id: `effort-${line}-${quarter.index}-${week}`,
        keyResult: keyResultId(line, quarter.index),
        at: iso(at),
        seconds: 3600 * (weekly[line][quarter.index] ?? 0) * (ofWeek[week] ?? 1),
        source: 'manual',
      })),
  );
}

/** The check-ins of a quarter until an instant: one for each key result in every second week. */
export function checkIns(quarter: Quarter, now: number): RecordOf<'checkIn'>[] {
  return lines.flatMap((line, nth) =>
    notes.flatMap((note, n) => {
      const at = quarter.from + (14 * n + 9) * day + (9 + nth / 12) * hour;
      // The review of this week is still to come.
      if (at >= (quarter.isRunning ? now - 7 * day : now)) return [];
      const value = line.id === 'answers' ? answered[quarter.index]?.[n] : undefined;
      const says = (n + nth) % 3 === 0;
      return [
        {
          ...{ type: 'checkIn' as const, id: `check-in-${line.id}-${quarter.index}-${n}` },
          keyResult: keyResultId(line.id, quarter.index),
          at: iso(at),
          confidence: Math.min(10, 5 + ((nth + n * (nth % 3)) % 5)),
          ...(value === undefined ? {} : { value }),
          ...(says ? { note } : {}),
        },
      ];
    }),
  );
}

/** The last share of questions that was checked in in a quarter. */
export function lastAnswered(quarter: Quarter): number {
  return answered[quarter.index]?.at(-1) ?? 0;
}
