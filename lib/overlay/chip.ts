import { i18n } from '#i18n';
import { send } from '../messages/send';
import { drop, make } from './layer';
import { schemeAround } from './scheme';

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

  /** Draws it anew; without a text it is taken away. */
  draw(text: string | undefined): void {
    this.element?.remove();
    this.element = text === undefined ? undefined : createChip(text);
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

/** No key result is named in it. */
function createChip(text: string): HTMLElement {
  const open = make('button', { type: 'button', class: 'open' }, drop(), text);
  const label = i18n.t('overlay.hideChip');
  const hide = make('button', { type: 'button', class: 'hide', 'aria-label': label, title: label }, '×');
  return make('div', { class: 'chip', role: 'group', 'aria-label': 'Stillroom' }, open, hide);
}
