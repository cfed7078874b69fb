import { i18n } from '#i18n';
import { type Metric, metrics } from '../../lib/model/catalogue';
import { formatNumber } from './format';

/** A reading in words: "4,126 stars"; a metric that this version does not know keeps its name. */
export function readingInWords(metric: string, value: number): string {
  return metrics.includes(metric as Metric)
    ? i18n.t(`metric.${metric as Metric}`, value, [formatNumber(value)])
    : `${formatNumber(value)} ${metric}`;
}
