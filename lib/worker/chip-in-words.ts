import { i18n } from '#i18n';
import { dateFormat, numberFormat } from '../i18n/formats';
import type { PageChip } from '../messages/overlay';
import { type Metric, metrics } from '../model/catalogue';

/** At most so many metrics are named on the chip. */
const mostChanges = 2;

/**
 * What the chip of a page says. The worker writes it, for the first format of a date costs a page as much as all else that is
 * drawn on it.
 */
export function chipInWords({ keyResults, changes, since }: PageChip): string {
  const counts = i18n.t('overlay.chip', keyResults, [String(keyResults)]);
  const shown = changes.slice(0, mostChanges).map(({ metric, change }) => changeInWords(metric, change));
  if (!shown.length || !since) return counts;
  return `${counts} · ${i18n.t('overlay.since', [shown.join(', '), dayOf(since)])}`;
}

function changeInWords(metric: string, change: number): string {
  const signed = numberFormat({ signDisplay: 'always' }).format(change);
  const name = metrics.includes(metric as Metric) ? i18n.t(`metricName.${metric as Metric}`) : metric;
  return `${signed} ${name}`;
}

function dayOf(instant: string): string {
  return dateFormat({ day: 'numeric', month: 'short' }).format(new Date(instant));
}
