import type { Measure, TagOutcome } from '../../model/goals';
import { parseNumber, typedNumber } from './number';

/** A measure while it is filled in. It keeps the fields of other kinds, so that switching loses nothing. */
export interface MeasureDraft {
  readonly kind: (typeof measureKinds)[number];
  readonly metric: string;
  readonly event: string;
  /** The outcome that evidence counts; empty for any. */
  readonly outcome: TagOutcome | '';
  readonly steps: readonly { readonly title: string; readonly weight: string; readonly done: boolean }[];
  readonly over?: MeasureDraft | undefined;
  readonly under?: MeasureDraft | undefined;
}

export const measureKinds = [
  'latest',
  'growth',
  'subjects',
  'events',
  'evidence',
  'value',
  'people',
  'firstTimers',
  'returning',
  'responseTime',
  'unanswered',
  'time',
  'ratio',
  'milestones',
  'manual',
] as const;

export const emptyMeasure: MeasureDraft = {
  kind: 'latest',
  metric: 'stars',
  event: '',
  outcome: '',
  steps: [],
};

/** The draft of a measure. */
export function draftOfMeasure(measure: Measure): MeasureDraft {
  switch (measure.kind) {
    case 'latest':
    case 'growth':
      return { ...emptyMeasure, kind: measure.kind, metric: measure.metric };
    case 'count':
      return {
        ...emptyMeasure,
        kind: measure.of,
        event: measure.of === 'events' ? (measure.event ?? '') : '',
        outcome: measure.of === 'evidence' ? (measure.outcome ?? '') : '',
      };
    case 'value':
      return { ...emptyMeasure, kind: 'value', outcome: measure.outcome ?? '' };
    case 'ratio': {
      const [over, under] = [draftOfMeasure(measure.over), draftOfMeasure(measure.under)];
      return { ...emptyMeasure, kind: 'ratio', over, under };
    }
    case 'milestones':
      return {
        ...emptyMeasure,
        kind: 'milestones',
        steps: measure.steps.map((s) => ({ ...s, weight: typedNumber(s.weight) })),
      };
    case 'people': {
      const { who } = measure;
      return { ...emptyMeasure, kind: who === 'firstTime' ? 'firstTimers' : (who ?? 'people') };
    }
    default:
      return { ...emptyMeasure, kind: measure.kind };
  }
}

/** The measure of a draft; undefined where its steps are incomplete. */
export function measureOf(draft: MeasureDraft): Measure | undefined {
  switch (draft.kind) {
    case 'latest':
    case 'growth':
      return { kind: draft.kind, metric: draft.metric };
    case 'subjects':
      return { kind: 'count', of: 'subjects' };
    case 'evidence':
      return { kind: 'count', of: 'evidence', ...(draft.outcome ? { outcome: draft.outcome } : {}) };
    case 'value':
      return { kind: 'value', ...(draft.outcome ? { outcome: draft.outcome } : {}) };
    case 'events':
      return { kind: 'count', of: 'events', ...(draft.event ? { event: draft.event } : {}) };
    case 'ratio': {
      const [over, under] = [measureOf(draft.over ?? emptyMeasure), measureOf(draft.under ?? emptyMeasure)];
      return over && under ? { kind: 'ratio', over, under } : undefined;
    }
    case 'milestones': {
      const steps = draft.steps.map((s) => ({
        title: s.title.trim(),
        weight: parseNumber(s.weight) ?? -1,
        done: s.done,
      }));
      const isComplete = steps.length > 0 && steps.every((s) => s.title && s.weight >= 0);
      return isComplete ? { kind: 'milestones', steps } : undefined;
    }
    case 'firstTimers':
      return { kind: 'people', who: 'firstTime' };
    case 'returning':
      return { kind: 'people', who: 'returning' };
    default:
      return { kind: draft.kind };
  }
}

/** The metrics that a measure reads, of both parts of a ratio; none where it counts something else. */
export function metricsOf(draft: MeasureDraft): string[] {
  if (draft.kind === 'ratio')
    return [draft.over ?? emptyMeasure, draft.under ?? emptyMeasure].flatMap(metricsOf);
  return draft.kind === 'latest' || draft.kind === 'growth' ? [draft.metric] : [];
}

/** Whether pages count for a measure. */
export function countsPages(draft: MeasureDraft): boolean {
  return !['time', 'milestones', 'manual'].includes(draft.kind);
}
