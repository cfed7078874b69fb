import { i18n } from '#i18n';
import { dateFormat, numberFormat } from '../i18n/formats';
import type { PageChip } from '../messages/overlay';
import { type Metric, metrics } from '../model/catalogue';
import { drop, make } from './layer';

/** At most so many metrics are named on the chip. */
const mostChanges = 2;

/** The chip of a page that counts: for how many key results, and what changed since the last visit. No key result is named. */
export function createChip({ keyResults, changes, since }: PageChip): HTMLElement {
  const open = make('button', { type: 'button', class: 'open' }, drop());
  open.append(i18n.t('overlay.chip', keyResults, [String(keyResults)]));
  const shown = changes.slice(0, mostChanges).map(({ metric, change }) => changeInWords(metric, change));
  if (shown.length && since) open.append(` · ${i18n.t('overlay.since', [shown.join(', '), dayOf(since)])}`);
  const label = i18n.t('overlay.hideChip');
  const hide = make('button', { type: 'button', class: 'hide', 'aria-label': label, title: label }, '×');
  return make('div', { class: 'chip', role: 'group', 'aria-label': 'Stillroom' }, open, hide);
}

function changeInWords(metric: string, change: number): string {
  const signed = numberFormat({ signDisplay: 'always' }).format(change);
  const name = metrics.includes(metric as Metric) ? i18n.t(`metricName.${metric as Metric}`) : metric;
  return `${signed} ${name}`;
}

function dayOf(instant: string): string {
  return dateFormat({ day: 'numeric', month: 'short' }).format(new Date(instant));
}
