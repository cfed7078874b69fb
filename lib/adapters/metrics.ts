import type { Metric } from '../model/catalogue';
import { figureAt } from './places';
import type { Metrics, Scope } from './statement';
import type { Page, Take } from './types';

/**
 * Reads the metrics of a subject or an item, with a hook for each that is expected.
 * @param read those that are left out.
 */
export function readMetrics(
  metrics: Metrics,
  scope: Scope,
  subject: string,
  take: Take,
  read?: ReadonlySet<string>,
): void {
  for (const metric of Object.keys(metrics) as Metric[]) {
    if (read?.has(metric)) continue;
    const { where, places = [] } = metrics[metric] ?? {};
    const found = figureAt(places, scope);
    if (where && holds(scope.page, scope.selector(where)))
      take({ type: 'hook', name: metric, ok: found !== undefined });
    if (!found) continue;
    const { value, approximate } = found.value;
    take({
      type: 'reading',
      subject,
      metric,
      value,
      ...(approximate && { approximate }),
      ...(found.isStated && { isStated: true }),
    });
  }
}

/** Whether the page is as a condition says. A meta stands in its head: a long page is not searched for one that it does not have. */
function holds({ document }: Page, where: string): boolean {
  const within: ParentNode | null = where.startsWith('meta') ? document.head : document;
  return within?.querySelector(where) != null;
}
