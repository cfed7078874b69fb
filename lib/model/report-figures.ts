import * as z from 'zod/mini';
import { limits } from './limits';
import { dayOrInstant, id, instant, list, number, text, webUrl } from './scalars';

const title = text(limits.title);
const word = text(100);
const some = z.optional(number);

/** A key result in a report: its state at the end of the period, and what it was before. Values are in its unit. */
const keyResultFigures = z.object({
  id,
  objective: title,
  title,
  type: word,
  direction: word,
  unit: word,
  baseline: number,
  target: number,
  rangeLow: some,
  rangeHigh: some,
  start: dayOrInstant,
  due: dayOrInstant,
  commitment: z.optional(word),
  /** The value at the start of the period, or the baseline where the key result began in it. */
  before: some,
  value: some,
  change: some,
  /** The share of the way from baseline to target, unclamped: 2 is twice the way. */
  attainment: some,
  /** The share of the way that is expected at the end of the period, 0–1. */
  expected: some,
  status: word,
  /** Whether a person set the status. */
  isStatusManual: z.boolean(),
  forecast: some,
  forecastLow: some,
  forecastHigh: some,
  /** The score of a closed key result, 0.0–1.0. */
  score: some,
  /** How many tags it got in the period. */
  evidence: number,
  series: list(z.object({ at: instant, value: number }), 100),
});

const evidenceFigures = z.object({
  keyResult: title,
  at: instant,
  title,
  url: z.optional(webUrl),
  quote: z.optional(text(limits.text)),
  note: z.optional(text(limits.text)),
  by: z.optional(text(limits.actor)),
  outcome: z.optional(word),
  value: some,
  unit: z.optional(word),
  weight: number,
});

/** What a page brought: the outcomes that name it as their origin, each shared equally among its origins. */
const contentFigures = z.object({
  title,
  url: z.optional(webUrl),
  outcomes: number,
  values: list(z.object({ unit: word, value: number })),
});

/** The figures behind a report, for machines. */
export const reportFigures = z.object({
  from: dayOrInstant,
  to: dayOrInstant,
  at: instant,
  locale: word,
  zone: word,
  keyResults: list(keyResultFigures),
  evidence: list(evidenceFigures),
  content: list(contentFigures),
  /** How many outcomes the evidence of the period has, and how many of them name an origin. */
  outcomes: number,
  outcomesWithOrigin: number,
  movedTargets: list(
    z.object({
      keyResult: title,
      at: instant,
      field: word,
      from: z.nullable(number),
      to: z.nullable(number),
    }),
  ),
  effort: list(z.object({ title, hours: number })),
});

export type ReportFigures = z.infer<typeof reportFigures>;
export type KeyResultFigures = ReportFigures['keyResults'][number];
export type EvidenceFigures = ReportFigures['evidence'][number];
