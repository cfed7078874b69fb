import { span } from './goals.ts';

/** A key result that the leads of the CRM count for. */
export const leads = {
  type: 'keyResult',
  id: 'leads',
  order: 9,
  objective: 'adopt',
  title: '2,000 leads from the community',
  layer: 'outcome',
  unit: 'leads',
  direction: 'increase',
  baseline: 1000,
  target: 2000,
  ...span,
  measure: { kind: 'latest', metric: 'value' },
} as const;
