import { i18n } from '#i18n';
import { send } from '../messages/send';
import { drop, make } from './layer';
import { paintAsPage } from './scheme';
import type { Anchor } from './tag-button';

/** How far it is from the edges of the window, in CSS pixels. */
const margin = 16;
const widestScrollbar = 20;

/**
 * The chip on a page that counts. The page's card, which says for which key results, opens while the pointer or the focus is on
 * it, or by a click; another button hides the chip.
 */
export class Chip {
  private element: HTMLElement | undefined;
  private text: string | undefined;
  private anchor: Anchor | undefined;

  /** @param layer of the overlay, in which it is drawn. */
  constructor(
    private readonly layer: HTMLElement,
    private readonly onOpen: (chip: Anchor) => void,
  ) {
    layer.addEventListener('click', (event) => this.onClick(event));
  }

  /** What a card stands beside, where an element is the chip's. */
  find(element: Element): Anchor | undefined {
    return this.anchor?.element === element ? this.anchor : undefined;
  }

  /** Draws it; without a text it is taken away. */
  draw(text: string | undefined): void {
    // Drawn anew it would be another one, for which the card that is open would not be.
    if (text !== this.text || !this.element) this.make(text);
    if (this.element) paintAsPage(this.element);
  }

  private make(text: string | undefined): void {
    this.text = text;
    this.element?.remove();
    this.anchor = undefined;
    this.element = text === undefined ? undefined : createChip(text);
    if (!this.element) return;
    this.layer.append(this.element);
    const [open] = this.element.children;
    if (open) this.anchor = anchorOf(this.element, open);
  }

  private onClick({ isTrusted, target }: MouseEvent): void {
    const button = isTrusted && target instanceof Element && target.closest('.chip button');
    if (!button) return;
    if (!button.matches('.hide')) {
      if (this.anchor) this.onOpen(this.anchor);
      return;
    }
    this.draw(undefined);
    void send('hideChip', {}).catch(() => undefined);
  }
}

/** No key result is named in it. */
function createChip(text: string): HTMLElement {
  const open = make('button', { type: 'button', class: 'open' }, drop(), text);
  const label = i18n.t('overlay.hideChip');
  const hide = make('button', { type: 'button', class: 'hide', 'aria-label': label, title: label }, '×');
  return make('div', { class: 'chip', role: 'group', 'aria-label': 'Stillroom' }, open, hide);
}

function anchorOf(chip: Element, element: Element): Anchor {
  return {
    element,
    get spot() {
      const { x, y } = chip.getBoundingClientRect();
      return { x, y };
    },
    get isInPlace() {
      const { right, bottom } = chip.getBoundingClientRect();
      return [innerWidth - right, innerHeight - bottom].every(
        (edge) => edge > margin - 1 && edge < margin + widestScrollbar,
      );
    },
  };
}
