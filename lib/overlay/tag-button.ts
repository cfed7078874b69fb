import { i18n } from '#i18n';
import { drop, make } from './layer';
import { type Scheme, schemeAround } from './scheme';
import { buttonSize, type Spot, spotFor } from './spot';
import { Steady } from './steady';

/** What a button is for: an item, or the page where there is none, with the place that the adapter states for it. */
export interface Tagged {
  /** The element of the item, or the head of the page. */
  readonly element: Element;
  readonly place: Element | undefined;
  /** Undefined where it is the page itself. */
  readonly item: Element | undefined;
  /** Who wrote it, or the page's title. */
  readonly name: string;
}

/** A button with what it is for, and whether that counts. */
export interface Pressable extends Peekable {
  readonly button: TagButton;
}

/** What a card stands beside: a tag button, or the chip. */
export interface Anchor {
  readonly element: Element;
  readonly spot: Spot | undefined;
  /** Whether it is drawn where it was put: a page can move it under the pointer. */
  readonly isInPlace: boolean;
}

/** Something with a card, with what that is of. */
export interface Peekable {
  readonly tagged: Tagged;
  readonly button: Anchor;
  readonly counts: boolean;
}

/** Where a button belongs now, and what is around it there. */
export interface Measured {
  /** Undefined where nothing of the thing is drawn. */
  readonly spot: Spot | undefined;
  readonly scheme: Scheme;
}

/**
 * Measures where the button of a thing belongs.
 * @param pointer where the pointer is: the button is not put under it.
 */
export function measure({ element, place }: Tagged, pointer?: Spot): Measured {
  return { spot: spotFor(element, place, pointer), scheme: schemeAround(place ?? element) };
}

/** A button on the page that tags one thing. */
export class TagButton {
  readonly element = make('button', { type: 'button', class: 'tag' }, drop());
  readonly steady = new Steady(this.element);
  private at: Spot | undefined;

  /** Names it, and says whether the thing counts. */
  name({ item, name }: Tagged, counts: boolean): void {
    const key = item ? 'overlay.tagItem' : 'overlay.tagPage';
    const label = name ? i18n.t(`${key}Named`, [name]) : i18n.t(key);
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-pressed', String(counts));
    // No title: it would lie over the card.
    const hint = counts
      ? i18n.t('overlay.countsHint')
      : `${i18n.t('overlay.tagHint')} ${i18n.t('overlay.keysHint')}`;
    this.element.setAttribute('aria-description', hint);
  }

  /** Draws it where it was measured to belong. Measuring and drawing in turns would have the page laid out anew each time. */
  draw({ spot, scheme }: Measured): void {
    this.element.classList.toggle('dark', scheme === 'dark');
    this.element.classList.toggle('light', scheme === 'light');
    if (spot && (this.at?.x !== spot.x || this.at.y !== spot.y))
      this.element.style.transform = `translate(${spot.x}px, ${spot.y}px)`;
    this.at = spot;
    this.element.classList.toggle('away', !spot);
  }

  /** Moves it by as much as the thing has moved, without looking for another spot. */
  follow(dx: number, dy: number): void {
    if (!this.at || (!dx && !dy)) return;
    this.at = { x: this.at.x + dx, y: this.at.y + dy };
    this.element.style.transform = `translate(${this.at.x}px, ${this.at.y}px)`;
  }

  get spot(): Spot | undefined {
    return this.at;
  }

  /** Whether it is drawn where it was put: a page can move it under the pointer. */
  get isInPlace(): boolean {
    const { x, y } = this.element.getBoundingClientRect();
    return this.at !== undefined && Math.abs(x - this.at.x) < 1 && Math.abs(y - this.at.y) < 1;
  }

  hide(): void {
    this.element.classList.add('away');
    this.steady.reset();
    this.at = undefined;
  }

  static readonly size = { width: buttonSize, height: buttonSize };
}
