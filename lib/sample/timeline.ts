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
 * The running quarter and the four before it, the oldest first. The running one began with the last month, as quarters of some fiscal
 * year do: some weeks of it are gone, and there are some to come, whatever the day.
 * @param now milliseconds since 1970.
 */
export function quartersUpTo(now: number): Quarter[] {
  const today = new Date(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  return Array.from({ length: quarterCount }, (_, index) => {
    const first = month - 1 - 3 * (quarterCount - 1 - index);
    const [from, to] = [Date.UTC(year, first, 1), Date.UTC(year, first + 3, 1)];
    return {
      index,
      title: titleOf(from),
      start: dayOf(from),
      end: dayOf(to - 1),
      from,
      to,
      isRunning: index === quarterCount - 1,
    };
  });
}

/** The first month of the fiscal year that has a quarter beginning in the first, second or third month of a calendar quarter. */
const fiscalStarts = [0, 1, -1] as const;

/** What a quarter is called: `Q2 2027`, or `Q2 FY27`, by the year in which its fiscal year ends. */
function titleOf(from: number): string {
  const month = new Date(from).getUTCMonth();
  const start = fiscalStarts[month % 3] ?? 0;
  const since = (month - start) % 12;
  const end = new Date(from);
  end.setUTCMonth(month - since + 11);
  const year = end.getUTCFullYear();
  return `Q${since / 3 + 1} ${start === 0 ? year : `FY${String(year).slice(2)}`}`;
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
