import { i18n } from '#i18n';
import { dateFormat, numberFormat } from '../i18n/formats';
import type { PageChip } from '../messages/overlay';
import { send } from '../messages/send';
import { type Metric, metrics } from '../model/catalogue';
import { drop, make } from './layer';
import { schemeAround } from './scheme';

/** At most so many metrics are named on the chip. */
const mostChanges = 2;

/** The chip on a page that counts. A click on it opens the page's card; another hides it. */
export class Chip {
  private element: HTMLElement | undefined;

  /** @param layer of the overlay, in which it is drawn. */
  constructor(
    private readonly layer: HTMLElement,
    private readonly onOpen: () => void,
  ) {
    layer.addEventListener('click', (event) => this.onClick(event));
  }

  /** Draws it anew; undefined takes it away. */
  draw(shown: PageChip | undefined): void {
    this.element?.remove();
    this.element = shown && createChip(shown);
    if (!this.element) return;
    this.element.classList.add(schemeAround(document.body));
    this.layer.append(this.element);
  }

  private onClick({ isTrusted, target }: MouseEvent): void {
    const button = isTrusted && target instanceof Element && target.closest('.chip button');
    if (!button) return;
    if (!button.matches('.hide')) {
      this.onOpen();
      return;
    }
    this.element?.remove();
    void send('hideChip', {}).catch(() => undefined);
  }
}

/** For how many key results, and what changed since the last visit. No key result is named. */
function createChip({ keyResults, changes, since }: PageChip): HTMLElement {
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
