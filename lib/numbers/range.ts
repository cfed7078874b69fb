import { normalise } from '../adapters/number-text';
import type { TimeRange } from '../model/number-print';

type Rolling = Extract<TimeRange, { kind: 'rolling' }>;
/** A range of which one follows the other: "This month", "Q3 2026". */
export type CountedRange = Extract<TimeRange, { kind: 'period' | 'dated' }>;
type PeriodUnit = Extract<TimeRange, { kind: 'period' }>['unit'];

/** Units of time as ranges write them, in English and German, each as so many of what rolling windows count in. */
const spans: readonly (readonly [
  pattern: string,
  unit: Rolling['unit'],
  times: number,
  period?: PeriodUnit,
])[] = [
  ['h|hrs?|hours?|std\\.?|stunden?', 'hours', 1],
  ['d|days?|tagen?|tage|t', 'days', 1, 'day'],
  ['w|wks?|weeks?|wochen?', 'days', 7, 'week'],
  ['mo|mos|months?|monaten?|monate', 'months', 1, 'month'],
  ['q|quarters?|quartale?n?', 'months', 3, 'quarter'],
  ['y|yr|years?|jahren?|jahre', 'months', 12, 'year'],
];
const anyUnit = spans.map(([pattern]) => pattern).join('|');
const counted = String.raw`(\d{1,4})[ -]?(${anyUnit})`;
const rolling = [
  `(?:in )?(?:the )?(?:last|past|previous|trailing|rolling) ${counted}`,
  `(?:in )?(?:(?:den|der|die) )?(?:letzte[nr]?|vergangene[nr]?) ${counted}`,
  `${counted} (?:rolling|to date)`,
  counted,
];
const words: Readonly<Record<string, string>> = {
  seven: '7',
  thirty: '30',
  ninety: '90',
  sieben: '7',
  dreißig: '30',
};

/** Periods that begin anew, by what they are called: unit, and how many of them back. */
const periods: readonly (readonly [pattern: string, unit: PeriodUnit, back: number])[] = [
  ['today|so far today|heute', 'day', 0],
  ['yesterday|gestern', 'day', 1],
  ['this week|week to date|wtd|current week|diese woche|aktuelle woche|laufende woche', 'week', 0],
  ['last week|previous week|letzte woche|vorige woche|vorwoche', 'week', 1],
  [
    'this month|month to date|mtd|current month|month so far|diese[rn]? monat|aktueller monat|laufender monat',
    'month',
    0,
  ],
  ['last month|previous month|letzte[rn]? monat|voriger monat|vormonat', 'month', 1],
  [
    'this quarter|quarter to date|qtd|current quarter|dieses quartal|aktuelles quartal|laufendes quartal',
    'quarter',
    0,
  ],
  ['last quarter|previous quarter|letztes quartal|voriges quartal|vorquartal', 'quarter', 1],
  [
    'this year|year to date|ytd|current year|dieses jahr|aktuelles jahr|laufendes jahr|seit jahresbeginn',
    'year',
    0,
  ],
  ['last year|previous year|letztes jahr|voriges jahr|vorjahr', 'year', 1],
];
const all =
  'all[ -]time|lifetime|since the beginning|(?:der )?gesamte[rn]? zeitraum|gesamt(?:e|er)? zeit|seit beginn|insgesamt';
const months = [
  'jan(?:uary|uar)?',
  'feb(?:ruary|ruar)?',
  'mar(?:ch)?|märz|mrz',
  'apr(?:il)?',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug(?:ust)?',
  'sep(?:t|tember)?',
  'oct(?:ober)?|okt(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?|dez(?:ember)?',
];
/** What makes a range one that another figure is compared to: "vs last 30 days". */
const compared =
  /\b(?:vs\.?|versus|than|from|compared|against|over|gegenüber|als|im vergleich|verglichen|zum|seit(?! (?:jahresb|b)eginn))\b|[↑↓▲▼]/;

interface Form {
  readonly pattern: RegExp;
  readonly range: (match: RegExpExecArray) => TimeRange | undefined;
}

const word = (pattern: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'u');
const forms: readonly Form[] = [
  ...rolling.map((pattern) => ({
    pattern: word(pattern),
    range: ([, n, unit]: RegExpExecArray) => rollingOf(n, unit),
  })),
  { pattern: word(String.raw`q([1-4])(?:[ /-]*(\d{4}))?`), range: ([, n, y]) => dated('quarter', n, y) },
  { pattern: word(String.raw`([1-4])\. quartal(?: (\d{4}))?`), range: ([, n, y]) => dated('quarter', n, y) },
  ...months.map((name, at) => ({
    pattern: word(String.raw`(?:${name})\.? (\d{4})`),
    range: ([, y]: RegExpExecArray) => dated('month', String(at + 1), y),
  })),
  ...periods.map(([name, unit, back]) => ({
    pattern: word(name),
    range: () => ({ kind: 'period', unit, back }) as const,
  })),
  { pattern: word(all), range: () => ({ kind: 'all' }) },
];

/** A word that every range has, so that most texts of a page cost one look. */
const hint =
  /\d ?-?[a-z]|q[1-4]|[1-4]\. q|day|week|month|quarter|year|time|[wmqy]td|tag|woche|monat|quartal|jahr|heute|gestern|beginn|zeit|gesamt|20\d\d/;

/**
 * The time range that a text names, in English or German: "Last 30 days", "Diesen Monat", "Q3 2026"; undefined where it names none, or
 * several, or one that something is compared to, or where it states a figure of its own ("342 new this week").
 */
export const rangeOf = (text: string): TimeRange | undefined => parse(text)?.range;

/** Whether a text is a time range and says nothing else. */
export const isOnlyRange = (text: string): boolean => parse(text)?.rest === '';

function parse(text: string): { range: TimeRange; rest: string } | undefined {
  if (text.length > 80) return undefined;
  const plain = normalise(text)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\p{L}+/gu, (w) => words[w] ?? w)
    .trim();
  if (!hint.test(plain) || compared.test(plain)) return undefined;
  for (const { pattern, range } of forms) {
    const match = pattern.exec(plain);
    const found = match && range(match);
    if (!match || !found) continue;
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.trim();
    // "30d" alone is a button; in a sentence it can be anything.
    const isShort = /^\d/.test(match[0]) && rest !== '' && !/to date|rolling/.test(match[0]);
    return isShort || /\d/.test(rest) ? undefined : { range: found, rest };
  }
  return undefined;
}

/** Whether two ranges are the same one. */
export function sameRange(a: TimeRange | undefined, b: TimeRange | undefined): boolean {
  return rangeKey(a) === rangeKey(b);
}

/** A text that is equal for equal ranges only; empty for none. */
export function rangeKey(range: TimeRange | undefined): string {
  if (!range) return '';
  if (range.kind === 'rolling') return `rolling ${range.count} ${range.unit}`;
  if (range.kind === 'period') return `${range.unit} ${range.back} back`;
  return range.kind === 'dated' ? `${range.unit} ${range.index} of ${range.year}` : 'all';
}

/** Whether figures of a range add up over time: a period's do across its beginnings, a rolling window has only its present value. */
export const beginsAnew = (range: TimeRange): range is CountedRange =>
  range.kind === 'period' || range.kind === 'dated';

function rollingOf(count: string | undefined, name = ''): TimeRange | undefined {
  const [, unit, times] = spans.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(name)) ?? [];
  if (!unit || times === undefined || count === undefined) return undefined;
  const total = Number(count) * times;
  // A day and 24 hours are the same window.
  return unit === 'hours' && total % 24 === 0
    ? { kind: 'rolling', unit: 'days', count: total / 24 }
    : { kind: 'rolling', unit, count: total };
}

const dated = (unit: 'quarter' | 'month', index = '0', year = '0'): TimeRange => ({
  kind: 'dated',
  unit,
  index: Number(index),
  year: Number(year),
});
