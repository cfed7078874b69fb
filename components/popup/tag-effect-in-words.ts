import { i18n } from '#i18n';
import { type Metric, metrics } from '../../lib/model/catalogue';
import type { TagEffect } from '../../lib/model/ranking';
import { readingInWords } from '../ui/reading-in-words';

/** What a tag does to the number of a key result, in words: "Adds 31,559 stars". */
export function tagEffectInWords(effect: TagEffect): string {
  if (effect.kind === 'adds') return i18n.t('tagEffect.adds', [readingInWords(effect.metric, effect.value)]);
  if (effect.kind === 'grows' || effect.kind === 'noMetric')
    return i18n.t(`tagEffect.${effect.kind}`, [metricName(effect.metric)]);
  return i18n.t(`tagEffect.${effect.kind}`);
}

function metricName(metric: string): string {
  return metrics.includes(metric as Metric) ? i18n.t(`metricName.${metric as Metric}`) : metric;
}
