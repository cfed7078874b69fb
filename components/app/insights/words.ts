import { i18n } from '#i18n';
import type { SourceRelation } from '../../../lib/goals/insights/analyse';
import type { MetricGroup } from '../../../lib/goals/insights/metric-groups';
import type { EventKind, Metric } from '../../../lib/model/catalogue';
import { eventKinds, metricClasses } from '../../../lib/model/catalogue';
import type { KeyResult } from '../../../lib/model/goals';
import { kindOfPlatform } from '../../ui/kind-name';

/** The name of a metric, or of a kind of event; its id where this version does not know it. */
export function nameOf({ of, name }: Pick<MetricGroup, 'of' | 'name'>): string {
  if (of === 'reading' && Object.hasOwn(metricClasses, name)) return i18n.t(`metricName.${name as Metric}`);
  const event = eventKinds.find((kind) => kind === name);
  return of === 'event' && event ? i18n.t(`eventName.${event as EventKind}`) : name;
}

/** A metric of all pages of a kind: “stars (GitHub repository)”. */
export function groupName(group: MetricGroup): string {
  return i18n.t('insights.group', [nameOf(group), kindOfPlatform(group)]);
}

/** What goes with an outcome: the title of a key result, or a metric. */
export function sourceName({ source }: SourceRelation, keyResults: readonly KeyResult[]): string {
  if (source.group) return groupName(source.group);
  return keyResults.find((k) => k.id === source.keyResult)?.title ?? source.keyResult;
}
