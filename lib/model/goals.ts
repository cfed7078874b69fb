import * as z from 'zod/mini';
import { followedNumber } from './followed-number';
import { limits } from './limits';
import { reportDocument } from './report-document';
import { reportFigures } from './report-figures';
import { dayOrInstant, id, instant, list, nonEmpty, number, text } from './scalars';

export const layers = ['outcome', 'output', 'effort'] as const;
export const directions = ['increase', 'decrease', 'above', 'below', 'between'] as const;
export const commitments = ['committed', 'stretch'] as const;
export const horizons = ['long', 'short'] as const;
/** The statuses that a person can set instead of the calculated one. */
export const manualStatuses = ['onTrack', 'atRisk', 'offTrack', 'achieved', 'missed'] as const;

const metric = nonEmpty(100);
const eventKind = nonEmpty(100);
const weight = number.check(z.gte(0, { error: 'must not be negative' }));

/** What came of something that is tagged as evidence. */
export const tagOutcomes = [
  'lead',
  'customer',
  'adoption',
  'contribution',
  'feedback',
  'testimonial',
  'hire',
  'speaking',
  'other',
] as const;
export type TagOutcome = (typeof tagOutcomes)[number];
const outcome = z.enum(tagOutcomes);

const simpleMeasures = [
  z.object({ kind: z.literal('latest'), metric }),
  z.object({ kind: z.literal('growth'), metric }),
  z.discriminatedUnion('of', [
    z.object({ kind: z.literal('count'), of: z.literal('subjects') }),
    z.object({ kind: z.literal('count'), of: z.literal('events'), event: z.optional(eventKind) }),
    z.object({ kind: z.literal('count'), of: z.literal('evidence'), outcome: z.optional(outcome) }),
  ]),
  z.object({ kind: z.literal('value'), outcome: z.optional(outcome) }),
  z.object({ kind: z.literal('people'), who: z.optional(z.enum(['firstTime', 'returning'])) }),
  z.object({ kind: z.literal('responseTime') }),
  z.object({ kind: z.literal('unanswered') }),
  z.object({ kind: z.literal('time') }),
  z.object({
    kind: z.literal('milestones'),
    steps: list(z.object({ title: nonEmpty(limits.title), weight, done: z.boolean() })),
  }),
  z.object({ kind: z.literal('manual') }),
] as const;
const simpleMeasure = z.discriminatedUnion('kind', simpleMeasures);

/** How the value of a key result follows from what was captured; lib/goals/measure has the formulas. */
export type Measure = z.infer<typeof simpleMeasure> | { kind: 'ratio'; over: Measure; under: Measure };

/** Ratios of ratios are nested at most so deep. */
const deepestRatio = 8;
const ratioDepth = (of: Measure): number =>
  of.kind === 'ratio' ? 1 + Math.max(ratioDepth(of.over), ratioDepth(of.under)) : 0;

export const measure: z.ZodMiniType<Measure> = z
  .discriminatedUnion('kind', [
    ...simpleMeasures,
    z.object({
      kind: z.literal('ratio'),
      over: z.lazy((): z.ZodMiniType<Measure> => measure),
      under: z.lazy((): z.ZodMiniType<Measure> => measure),
    }),
  ])
  .check(z.refine((m) => ratioDepth(m) <= deepestRatio, { error: 'has too many ratios inside each other' }));

const people = list(nonEmpty(limits.title));

export const workspace = z.object({
  mission: text(limits.text),
  values: list(text(limits.title)),
  businessGoals: list(z.object({ id, title: nonEmpty(limits.title) })),
  /** The ISO weekdays, 1 for Monday, on which progress is expected; absent where it is on all of them. */
  workingDays: z.optional(list(z.int().check(z.gte(1), z.lte(7)), 7).check(z.minLength(1))),
});
export const cycle = z
  .object({
    id,
    title: nonEmpty(limits.title),
    start: dayOrInstant,
    end: dayOrInstant,
    /** Set when the cycle was closed. */
    closed: z.optional(z.object({ at: instant, learned: z.optional(text(limits.text)) })),
  })
  .check(
    z.refine((c) => Date.parse(c.start) <= Date.parse(c.end), {
      error: 'the end must not be before the start',
      path: ['end'],
    }),
  );
export const objective = z.object({
  id,
  title: nonEmpty(limits.title),
  horizon: z.enum(horizons),
  cycle: z.optional(id),
  parent: z.optional(id),
  businessGoal: z.optional(id),
  owner: z.optional(text(limits.title)),
  stakeholders: z.optional(people),
  why: z.optional(text(limits.text)),
  order: z.optional(number),
  archived: z.optional(z.boolean()),
});
/** What happens to a key result after its close. */
export const decisions = ['carryOver', 'change', 'drop'] as const;
/** Why a result is far from its target. */
export const causes = ['goodWork', 'naiveTarget', 'outsideEvent', 'wrongMeasure'] as const;

const closing = z.object({
  at: instant,
  /** The value at the close, and its progress, unclamped: 2 is twice the way. Absent where nothing was known. */
  value: z.optional(number),
  attainment: z.optional(number),
  calibration: z.optional(z.enum(['betWorks', 'betWrong', 'easyOrLuck', 'notEnough'])),
  cause: z.optional(z.enum(causes)),
  learned: z.optional(text(limits.text)),
  decision: z.enum(decisions),
  /** The id of its successor. */
  next: z.optional(id),
});
/** How a key result was closed. */
export type Closing = z.infer<typeof closing>;

const override = z.object({ status: z.enum(manualStatuses), reason: nonEmpty(limits.text), at: instant });
/** A manual status with its reason. */
export type Override = z.infer<typeof override>;

export const keyResult = z
  .object({
    id,
    objective: id,
    title: nonEmpty(limits.title),
    layer: z.enum(layers),
    direction: z.enum(directions),
    unit: text(50),
    baseline: number,
    target: number,
    /** The commit lies between baseline and target, the stretch beyond the target. */
    commit: z.optional(number),
    stretch: z.optional(number),
    start: dayOrInstant,
    due: dayOrInstant,
    /** From when on progress is expected, where it was set in the middle of its time; else from its start on. */
    expectedFrom: z.optional(dayOrInstant),
    measure,
    commitment: z.optional(z.enum(commitments)),
    /** Its weight among the key results of its objective; 1 where it is absent. */
    weight: z.optional(weight),
    drivers: z.optional(list(id)),
    owner: z.optional(text(limits.title)),
    /** For `between`: the value is to stay within `[low, high]`. */
    range: z.optional(
      z
        .tuple([number, number])
        .check(
          z.refine(([low, high]) => low <= high, { error: 'the low end must not be above the high end' }),
        ),
    ),
    order: z.optional(number),
    archived: z.optional(z.boolean()),
    closed: z.optional(closing),
    override: z.optional(override),
  })
  .check(
    z.refine((k) => Date.parse(k.start) <= Date.parse(k.due), {
      error: 'must not be before the start',
      path: ['due'],
    }),
    z.refine((k) => k.direction !== 'between' || k.range !== undefined, {
      error: 'is needed for the direction “between”',
      path: ['range'],
    }),
  );
export const tag = z.object({
  id,
  keyResult: id,
  subject: id,
  event: z.optional(id),
  at: instant,
  note: z.optional(text(limits.text)),
  quote: z.optional(text(limits.text)),
  weight,
  outcome: z.optional(outcome),
  /** The value of the outcome in its unit, such as euros. */
  value: z.optional(number),
  unit: z.optional(text(50)),
  /** The subjects that the outcome came from. */
  origins: z.optional(list(id)),
  topic: z.optional(id),
});
export const rule = z.object({
  id,
  keyResult: id,
  platform: z.optional(nonEmpty(100)),
  kind: z.optional(nonEmpty(100)),
  /** A pattern of the URLPattern standard: `https://github.com/acme/*`. */
  url: z.optional(nonEmpty(limits.url)),
  author: z.optional(nonEmpty(limits.title)),
  /** A text that the title must contain, regardless of case. */
  title: z.optional(nonEmpty(limits.title)),
  /** What holds the subject: a repository, a channel, a publication, by the id that its platform's pages give it. */
  container: z.optional(id),
  label: z.optional(nonEmpty(limits.label)),
});
export const checkIn = z.object({
  id,
  keyResult: id,
  at: dayOrInstant,
  value: z.optional(number),
  confidence: z.optional(number.check(z.gte(0), z.lte(10))),
  note: z.optional(text(limits.text)),
});
export const effort = z.object({
  id,
  subject: z.optional(id),
  keyResult: z.optional(id),
  at: instant,
  seconds: number.check(z.gte(0, { error: 'must not be negative' })),
  source: z.enum(['tracked', 'manual']),
});

/** Product feedback of several people and places on one matter. */
export const topic = z.object({
  id,
  title: nonEmpty(limits.title),
  /** The subject that engineering made of it, such as an issue. */
  issue: z.optional(id),
  /** When engineering was done with it, where a person says so. */
  done: z.optional(instant),
});
/** What was forecast for the end of a key result's time, at a third or at two thirds of it, in the key result's unit. */
export const forecast = z.object({
  id,
  keyResult: id,
  at: instant,
  /** The range that four of five results lie in. */
  low: number,
  centre: number,
  high: number,
  /** The factor by which one's own record made the range wider or narrower; 1 where it is absent. */
  factor: z.optional(number.check(z.gt(0, { error: 'must be more than 0' }))),
});

/** What a report is for: leadership, a chat every week, or a closed cycle. */
export const reportKinds = ['report', 'digest', 'retrospective'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report that was kept, as it was. */
export const report = z.object({
  id,
  title: nonEmpty(limits.title),
  from: dayOrInstant,
  to: dayOrInstant,
  at: instant,
  kind: z.enum(reportKinds),
  shown: z.object({ document: reportDocument, figures: reportFigures }),
});

/** The goal records, whose every change is kept, by the name of their record in a backup. */
export const entitySchemas = {
  workspace,
  cycle,
  objective,
  keyResult,
  tag,
  topic,
  rule,
  checkIn,
  effort,
  forecast,
  report,
  number: followedNumber,
} as const;
export type EntityType = keyof typeof entitySchemas;
export type Entity<T extends EntityType> = z.infer<(typeof entitySchemas)[T]>;
export type Workspace = Entity<'workspace'>;
export type Cycle = Entity<'cycle'>;
export type Objective = Entity<'objective'>;
export type KeyResult = Entity<'keyResult'>;
export type Tag = Entity<'tag'>;
export type Rule = Entity<'rule'>;
export type Topic = Entity<'topic'>;
export type CheckIn = Entity<'checkIn'>;
export type Effort = Entity<'effort'>;
export type ForecastRecord = Entity<'forecast'>;
export type Report = Entity<'report'>;

/** The workspace has no id; its changes are stored under this one. */
export const workspaceId = 'workspace';
