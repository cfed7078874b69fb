import { i18n } from '#i18n';
import { labelInWords, rangeInWords, valueInWords } from '../../i18n/number-in-words';
import type { Sighting } from '../../numbers/print';
import { createLayer, drop, make } from '../layer';
import { schemeAround } from '../scheme';
import { boxOf } from './numbers-on-page';

/** The least space between tip and number, or the edge of the window, in CSS pixels. */
const gap = 6;

/** What is drawn while a number is picked: a strip, an outline and a tip, over a pane that takes all clicks. */
export class Strip {
  readonly host: HTMLElement;
  readonly cancel = make('button', { type: 'button', tabindex: '-1' }, i18n.t('word.cancel'), ' ');
  private readonly outline = make('div', { class: 'outline', hidden: '' });
  private readonly tip = make('div', { class: 'tip', hidden: '' });
  /** What is stepped to is spoken; what the pointer is on is not. */
  private readonly spoken = make('p', { class: 'spoken', 'aria-live': 'assertive' });
  private readonly strip: HTMLElement;

  private readonly pane = make('div', { class: 'pane' });

  /** @param isTop whether the strip is shown; in a frame of a page only outline and tip are. */
  constructor(isTop: boolean) {
    const { host, root } = createLayer('stillroom-pick', 'open');
    const title = i18n.t('number.follow');
    this.cancel.append(make('kbd', {}, 'Esc'));
    this.strip = make(
      'div',
      { class: 'strip', role: 'dialog', 'aria-label': title, tabindex: '-1' },
      drop(),
      make('b', {}, title),
      make('span', { class: 'soft' }, i18n.t('number.click')),
      this.cancel,
      this.spoken,
    );
    root.append(
      make(
        'div',
        { class: `layer ${schemeAround(document.body)}` },
        this.pane,
        this.outline,
        this.tip,
        this.strip,
      ),
    );
    this.host = host;
    // In the top layer nothing of the page is drawn over it.
    host.popover = 'manual';
    host.showPopover();
    this.strip.hidden = !isTop;
    if (isTop) this.strip.focus();
  }

  /** Outlines a number and says what it would be read as. */
  show(number: Sighting, isSpoken: boolean): void {
    const said = numberInWords(number);
    this.frame(boxOf(number), said);
    if (isSpoken) this.spoken.textContent = said;
  }

  /** Says that a picture cannot be read. */
  showPicture(picture: Element): void {
    this.frame(picture.getBoundingClientRect(), i18n.t('number.picture'));
    this.outline.hidden = true;
  }

  /** Says that a frame of another site cannot be read. */
  showFrame(element: Element, origin: string): void {
    this.frame(element.getBoundingClientRect(), i18n.t('number.frame', [new URL(origin).host]));
    this.outline.hidden = true;
  }

  /** Whether what is under the pointer gets it: a frame in which numbers can be picked by themselves. */
  letThrough(isOpen: boolean): void {
    this.pane.classList.toggle('open', isOpen);
  }

  /** Says that the page shows no number. */
  showNone(): void {
    this.spoken.textContent = i18n.t('number.noneHere');
  }

  clear(): void {
    this.outline.hidden = this.tip.hidden = true;
  }

  remove(): void {
    this.host.remove();
  }

  private frame({ left, top, width, height }: DOMRect, said: string): void {
    this.outline.hidden = this.tip.hidden = false;
    Object.assign(this.outline.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    this.tip.textContent = said;
    const { clientWidth, clientHeight } = document.documentElement;
    const own = this.tip.getBoundingClientRect();
    const below = top + height + gap;
    const y = below + own.height + gap > clientHeight ? top - own.height - gap : below;
    this.tip.style.left = `${Math.max(gap, Math.min(left, clientWidth - own.width - gap))}px`;
    this.tip.style.top = `${Math.max(gap, y)}px`;
  }
}

/** A number as it would be read: "Leads · Last 30 days · 1,204". */
function numberInWords({ candidate: { number }, print: { label, range } }: Sighting): string {
  const value = valueInWords(number, number.readings);
  return [label && labelInWords(label), range && rangeInWords(range), value].filter(Boolean).join(' · ');
}
