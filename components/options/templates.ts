import { emptyMeasure, type KeyResultDraft, type MeasureDraft } from './draft';

/** What a usual key result of a community team has in common with others of its kind; everything can be changed. */
interface Template {
  readonly layer: KeyResultDraft['layer'];
  readonly direction: KeyResultDraft['direction'];
  readonly unit: string;
  readonly measure: Partial<MeasureDraft> & Pick<MeasureDraft, 'kind'>;
}

/**
 * Usual goals of community and developer-relations teams, by what they are about: AAARRRP (awareness, acquisition,
 * activation, retention, referral, revenue, product; Phil Leggetter's for developer relations), the quality of support,
 * and the work that feeds them. Their titles stand under `template.` in the strings.
 */
export const templates = {
  awareness: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'views',
    measure: { kind: 'growth', metric: 'views' },
  },
  acquisition: { layer: 'outcome', direction: 'increase', unit: 'people', measure: { kind: 'firstTimers' } },
  activation: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'dependents',
    measure: { kind: 'growth', metric: 'dependents' },
  },
  retention: { layer: 'outcome', direction: 'increase', unit: 'people', measure: { kind: 'returning' } },
  referral: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'reposts',
    measure: { kind: 'growth', metric: 'reposts' },
  },
  revenue: { layer: 'outcome', direction: 'increase', unit: 'leads', measure: { kind: 'evidence' } },
  product: { layer: 'outcome', direction: 'increase', unit: 'changes', measure: { kind: 'evidence' } },
  support: { layer: 'outcome', direction: 'decrease', unit: 'h', measure: { kind: 'responseTime' } },
  unanswered: { layer: 'outcome', direction: 'decrease', unit: 'threads', measure: { kind: 'unanswered' } },
  contributors: {
    layer: 'outcome',
    direction: 'increase',
    unit: 'contributors',
    measure: { kind: 'growth', metric: 'contributors' },
  },
  content: { layer: 'output', direction: 'increase', unit: 'articles', measure: { kind: 'subjects' } },
  hours: { layer: 'effort', direction: 'increase', unit: 'h', measure: { kind: 'time' } },
} as const satisfies Record<string, Template>;
export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];

/** A draft filled in from a template, under a title in the person's language; its figures and its days stay as they are. */
export function fromTemplate(draft: KeyResultDraft, name: TemplateName, title: string): KeyResultDraft {
  const { measure, ...rest }: Template = templates[name];
  return { ...draft, ...rest, title, measure: { ...emptyMeasure, ...measure } };
}
