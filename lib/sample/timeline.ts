const hour = 3_600_000;
const day = 24 * hour;

/** A quarter of the sample. */
export interface Quarter {
  /** From 0, the oldest; the last one is running. */
  readonly index: number;
  readonly title: string;
  /** Its first and its last day: `2026-03-31`. */
  readonly start: string;
  readonly end: string;
  /** When it begins and when it is over, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly isRunning: boolean;
}

/** How many quarters there are: a year that is closed, and the running one. */
export const quarterCount = 5;

/**
 * The running quarter and the four before it, the oldest first.
 * @param now milliseconds since 1970.
 */
export function quartersUpTo(now: number): Quarter[] {
  const today = new Date(now);
  const running = today.getUTCFullYear() * 4 + Math.floor(today.getUTCMonth() / 3);
  return Array.from({ length: quarterCount }, (_, index) => {
    const count = running - (quarterCount - 1) + index;
    const [year, inYear] = [Math.floor(count / 4), count % 4];
    const [from, to] = [Date.UTC(year, inYear * 3, 1), Date.UTC(year, inYear * 3 + 3, 1)];
    return {
      index,
      title: `Q${inYear + 1} ${year}`,
      start: dayOf(from),
      end: dayOf(to - 1),
      from,
      to,
      isRunning: index === quarterCount - 1,
    };
  });
}

/** The instant in a quarter after a number of weeks, in milliseconds since 1970: an hour of a working day. */
export function inWeek({ from }: Quarter, week: number): number {
  const at = new Date(from + week * 7 * day + 10 * hour);
  const weekday = at.getUTCDay();
  return at.getTime() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day;
}

/** An instant as ISO 8601. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

function dayOf(at: number): string {
  return iso(at).slice(0, 10);
}
