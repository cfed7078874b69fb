import type { KeyResult } from '../../model/goals';
import type { KeyResultDraft } from './key-result-draft';
import { emptyMeasure, type MeasureDraft, measureOf } from './measure-draft';
import { type OutcomeTemplate, type TemplateName, templateNames } from './template-names';

/** A usual key result of a community team. */
interface Template {
  readonly layer: KeyResultDraft['layer'];
  readonly direction: KeyResultDraft['direction'];
  readonly unit: string;
  readonly measure: Partial<MeasureDraft> & Pick<MeasureDraft, 'kind'>;
  /** Baseline, commit, target and stretch for a small community. */
  readonly zones: readonly [baseline: number, commit: number, target: number, stretch: number];
  /** Its usual drivers. */
  readonly drivers?: readonly TemplateName[];
}

/**
 * Usual goals of community and developer-relations teams: AAARRRP (awareness, acquisition, activation, retention,
 * referral, revenue, product; by Phil Leggetter for developer relations), the quality of support, and their drivers.
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
    // Of any kind: what is a reply on one platform is a comment, an answer or a message on another.
    measure: { kind: 'events' },
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

/** The names of the templates of outcomes. */
export const outcomeTemplates = templateNames.filter(
  (name): name is OutcomeTemplate => templates[name].layer === 'outcome',
);

const measureIn = (name: TemplateName): MeasureDraft => ({ ...emptyMeasure, ...templates[name].measure });

/** What a template says in the person's language. */
export interface TemplateWords {
  readonly title: (name: TemplateName) => string;
  /** @param unit in English. */
  readonly unit: (unit: string) => string;
}

/**
 * Fills a draft in from a template, with title and unit in the person's language; days, owner and objective stay unchanged. Usual
 * drivers that exist are chosen, the others are created with it.
 * @param candidates the key results that could be its drivers.
 */
export function fromTemplate(
  draft: KeyResultDraft,
  name: TemplateName,
  words: TemplateWords,
  candidates: readonly KeyResult[] = [],
): KeyResultDraft {
  const { layer, direction, unit, zones } = templates[name];
  const [baseline, commit, target, stretch] = zones.map(String);
  const { existing, missing } = templateDrivers(name, candidates);
  return {
    ...draft,
    layer,
    direction,
    unit: words.unit(unit),
    title: words.title(name),
    measure: measureIn(name),
    ...{ baseline: baseline ?? '', commit: commit ?? '', target: target ?? '', stretch: stretch ?? '' },
    drivers: existing.map((k) => k.id),
    newDrivers: missing,
  };
}

/** Of the usual drivers of a template, the existing key results, and the templates of the missing ones. */
export function templateDrivers(
  name: TemplateName,
  candidates: readonly KeyResult[],
): { existing: KeyResult[]; missing: TemplateName[] } {
  const usual = (templates[name].drivers ?? []).map((driver) => {
    const same = JSON.stringify(measureOf(measureIn(driver)));
    return { driver, existing: candidates.find((k) => JSON.stringify(k.measure) === same) };
  });
  return {
    existing: usual.flatMap(({ existing }) => existing ?? []),
    missing: usual.flatMap(({ driver, existing }) => (existing ? [] : [driver])),
  };
}
