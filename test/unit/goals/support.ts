import type { Evidence, Span } from '../../../lib/goals/types';
import type { KeyResult, Measure } from '../../../lib/model/goals';

/** The first quarter of 2026 in UTC, with whole days as the unit of these tests. */
export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 1);
export const span: Span = { start, end: Date.UTC(2026, 3, 1) };
/** An instant so many days after the start. */
export const on = (days: number) => start + days * day;

export const none: Evidence = { members: [], readings: [], events: [], tags: [], checkIns: [], effort: [] };

/** Evidence with some of its parts filled in. */
export const evidence = (some: Partial<Evidence>): Evidence => ({ ...none, ...some });
export const member = (subject: string, since = start - 100 * day, publishedAt?: number) =>
  publishedAt === undefined ? { subject, since } : { subject, since, publishedAt };
export const stars = (subject: string, at: number, value: number) => ({
  subject,
  metric: 'stars',
  at,
  value,
});

/** A key result: 0 → 100 in the first quarter, but for what is given. */
export const goal = (some: Partial<KeyResult> = {}): KeyResult => ({
  id: 'kr',
  objective: 'o',
  title: 'A hundred',
  layer: 'outcome',
  direction: 'increase',
  unit: '',
  baseline: 0,
  target: 100,
  start: '2026-01-01',
  due: '2026-03-31',
  measure: { kind: 'manual' },
  ...some,
});
export const measured = (measure: Measure, unit = '') => goal({ measure, unit });
