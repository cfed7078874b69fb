import { type MetricClass, metricClasses } from '../../model/catalogue';
import type { GroupSeries } from './metric-groups';
import type { Weekly } from './weekly';
import { sumOf } from './weekly-steps';

/** What one class of metrics came to on a platform in each week; metrics of different classes are never added up. */
export interface PlaceSeries {
  readonly platform: string;
  readonly metricClass: MetricClass;
  readonly steps: Weekly;
}

/** The classes of metrics of each platform, in the order of the groups. Events belong to no class. */
export function placesByClass(groups: readonly GroupSeries[]): PlaceSeries[] {
  const known = groups.flatMap((group) => {
    const metricClass = Object.entries(metricClasses).find(([metric]) => metric === group.name)?.[1];
    return group.of === 'reading' && metricClass ? [{ ...group, metricClass }] : [];
  });
  return [...Map.groupBy(known, (g) => `${g.metricClass} ${g.platform}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { platform, metricClass } = first;
    return [{ platform, metricClass, steps: sumOf(own.map((g) => g.steps)) }];
  });
}
