import type { KeyResult, Measure } from '../../model/goals';

/**
 * The key result that a page most likely counts for: one whose metric the page shows; else the first that counts pages or
 * evidence, outcomes before the rest.
 * @param metrics those that the page shows.
 * @param keyResults the open ones, in order.
 */
export function suggestKeyResult(
  metrics: readonly string[],
  keyResults: readonly KeyResult[],
): KeyResult | undefined {
  return (
    keyResults.find(({ measure }) => metricsOf(measure).some((metric) => metrics.includes(metric))) ??
    keyResults.find(({ measure }) => measure.kind === 'count' && measure.of !== 'events')
  );
}

function metricsOf(measure: Measure): string[] {
  if (measure.kind === 'ratio') return [...metricsOf(measure.over), ...metricsOf(measure.under)];
  return 'metric' in measure ? [measure.metric] : [];
}
