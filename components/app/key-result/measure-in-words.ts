import { i18n } from '#i18n';
import { draftOfMeasure, emptyMeasure, type MeasureDraft } from '../../../lib/goals/drafts/measure-draft';
import { type EventKind, eventKinds, type Metric, metrics } from '../../../lib/model/catalogue';
import type { KeyResult, Measure, TagOutcome } from '../../../lib/model/goals';
import { firstDay, lastDay } from '../../../lib/model/local-day';
import { formatDay } from '../../ui/format';

/** A measure of a key result, in a sentence. @param time of the key result; without it the sentence names no days. */
export function measureInWords(measure: Measure, time?: Pick<KeyResult, 'start' | 'due'>): string {
  const [start, due] = time ? [firstDay(time.start), lastDay(time.due)] : ['', ''];
  return draftInWords(draftOfMeasure(measure), start, due);
}

/** The draft of a measure, in a sentence. */
export function draftInWords(draft: MeasureDraft, start: string, due: string): string {
  const from = start ? formatDay(start) : i18n.t('effect.theStart');
  const to = due ? formatDay(due) : i18n.t('effect.theDue');
  switch (draft.kind) {
    case 'latest':
      return i18n.t('effect.latest', [metricName(draft.metric)]);
    case 'growth':
      return i18n.t('effect.growth', [metricName(draft.metric), from]);
    case 'subjects':
      return i18n.t('effect.subjects', [from, to]);
    case 'events':
      return i18n.t('effect.events', [eventName(draft.event), from, to]);
    case 'evidence':
      return i18n.t('effect.evidence', [outcomeName(draft.outcome), from, to]);
    case 'value':
      return i18n.t('effect.value', [outcomeName(draft.outcome), from, to]);
    case 'people':
      return i18n.t('effect.people', [from, to]);
    case 'firstTimers':
      return i18n.t('effect.firstTimers', [from, to]);
    case 'returning':
      return i18n.t('effect.returning', [from, to]);
    case 'responseTime':
      return i18n.t('effect.responseTime', [from, to]);
    case 'unanswered':
      return i18n.t('effect.unanswered', [from, to]);
    case 'time':
      return i18n.t('effect.time', [from, to]);
    case 'ratio': {
      const parts = [draft.over ?? emptyMeasure, draft.under ?? emptyMeasure];
      const [over = '', under = ''] = parts.map((part) => draftInWords(part, start, due));
      return i18n.t('effect.ratio', [over, under]);
    }
    case 'milestones':
      return i18n.t('effect.milestones');
    case 'manual':
      return i18n.t('effect.manual');
  }
}

/** The name of a metric within a sentence; one that this version does not know keeps its id. */
export function metricName(metric: string): string {
  return metrics.includes(metric as Metric) ? i18n.t(`metricName.${metric as Metric}`) : metric;
}

function outcomeName(outcome: TagOutcome | ''): string {
  return i18n.t(`outcomeName.${outcome || 'any'}`);
}

function eventName(event: string): string {
  if (!event) return i18n.t('eventName.any');
  return eventKinds.includes(event as EventKind) ? i18n.t(`eventName.${event as EventKind}`) : event;
}
