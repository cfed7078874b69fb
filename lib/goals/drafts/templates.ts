import type { KeyResult } from '../../model/goals';
import type { KeyResultDraft } from './key-result-draft';
import { emptyMeasure, type MeasureDraft, measureOf } from './measure-draft';
import { type OutcomeTemplate, type TemplateName, templateNames } from './template-names';

/** What a usual key result of a community team has in common with others of its kind; everything can be changed. */
interface Template {
  readonly layer: KeyResultDraft['layer'];
  readonly direction: KeyResultDraft['direction'];
  readonly unit: string;
  readonly measure: Partial<MeasureDraft> & Pick<MeasureDraft, 'kind'>;
  /** Baseline, commit, target, stretch: of a small community, to begin with. */
  readonly zones: readonly [baseline: number, commit: number, target: number, stretch: number];
  /** What usually brings it about. */
  readonly drivers?: readonly TemplateName[];
}

/**
 * Usual goals of community and developer-relations teams, by what they are about: AAARRRP (awareness, acquisition,
 * activation, retention, referral, revenue, product; Phil Leggetter's for developer relations), the quality of support,
 * and the work that feeds them.
 */
const templates: Readonly<Record<TemplateName, Template>> = {
  awareness: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'views',
    measure: { kind: 'growth', metric: 'views' },
    zones: [0, 6000, 10_000, 15_000],
    drivers: ['content', 'hours'],
  },
  acquisition: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'people',
    measure: { kind: 'firstTimers' },
    zones: [0, 30, 50, 75],
    drivers: ['content', 'replies'],
  },
  activation: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'dependents',
    measure: { kind: 'growth', metric: 'dependents' },
    zones: [0, 12, 20, 30],
    drivers: ['content'],
  },
  retention: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'people',
    measure: { kind: 'returning' },
    zones: [0, 12, 20, 30],
    drivers: ['replies', 'hours'],
  },
  referral: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'reposts',
    measure: { kind: 'growth', metric: 'reposts' },
    zones: [0, 60, 100, 150],
    drivers: ['content'],
  },
  revenue: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'leads',
    measure: { kind: 'evidence' },
    zones: [0, 6, 10, 15],
    drivers: ['content', 'replies'],
  },
  product: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'changes',
    measure: { kind: 'evidence' },
    zones: [0, 3, 5, 8],
    drivers: ['replies'],
  },
  support: {
    layer: 'outcome',
    direction: 'decrease',
    unit: 'h',
    measure: { kind: 'responseTime' },
    zones: [48, 30, 24, 12],
    drivers: ['replies', 'hours'],
  },
  unanswered: {
    layer: 'outcome',
    direction: 'decrease',
    unit: 'threads',
    measure: { kind: 'unanswered' },
    zones: [20, 8, 5, 0],
    drivers: ['replies', 'hours'],
  },
  contributors: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'contributors',
    measure: { kind: 'growth', metric: 'contributors' },
    zones: [0, 6, 10, 15],
    drivers: ['replies', 'hours'],
  },
  content: {
    layer: 'output',
    direction: 'increase',
    unit: 'articles',
    measure: { kind: 'subjects' },
    zones: [0, 4, 6, 9],
  },
  replies: {
    layer: 'output',
    direction: 'increase',
    unit: 'replies',
    measure: { kind: 'events', event: 'reply' },
    zones: [0, 60, 100, 150],
  },
  hours: {
    layer: 'effort',
    direction: 'increase',
    unit: 'h',
    measure: { kind: 'time' },
    zones: [0, 24, 40, 60],
  },
};

/** The names of the usual outcomes. */
export const outcomeTemplates = templateNames.filter(
  (name): name is OutcomeTemplate => templates[name].layer === 'outcome',
);

const measureIn = (name: TemplateName): MeasureDraft => ({ ...emptyMeasure, ...templates[name].measure });

/**
 * A draft filled in from a template, under a title in the person's language; its days, its owner and its objective stay as they
 * are. Of its usual drivers those that are there are chosen, and the others set with it.
 * @param feeders the key results that could bring it about.
 */
export function fromTemplate(
  draft: KeyResultDraft,
  name: TemplateName,
  title: string,
  feeders: readonly KeyResult[] = [],
): KeyResultDraft {
  const { layer, direction, unit, zones } = templates[name];
  const [baseline, commit, target, stretch] = zones.map(String);
  const { held, missing } = driversOf(name, feeders);
  return {
    ...draft,
    layer,
    direction,
    unit,
    title,
    measure: measureIn(name),
    ...{ baseline: baseline ?? '', commit: commit ?? '', target: target ?? '', stretch: stretch ?? '' },
    drivers: held.map((k) => k.id),
    newDrivers: missing,
  };
}

/** Of the usual drivers of a template, the key results that are there already, and the templates of those that are not. */
export function driversOf(
  name: TemplateName,
  feeders: readonly KeyResult[],
): { held: KeyResult[]; missing: TemplateName[] } {
  const usual = (templates[name].drivers ?? []).map((driver) => {
    const same = JSON.stringify(measureOf(measureIn(driver)));
    return { driver, held: feeders.find((k) => JSON.stringify(k.measure) === same) };
  });
  return {
    held: usual.flatMap(({ held }) => held ?? []),
    missing: usual.flatMap(({ driver, held }) => (held ? [] : [driver])),
  };
}
