import { isMeant } from './steady';
import { type Pressable, TagButton, type Tagged } from './tag-button';

/** A pointer that is held down so long opens the palette, as a right click does. In milliseconds. */
const longPressMs = 500;

interface Options {
  /** What a button is for; undefined where it is for nothing. */
  readonly find: (button: Element) => Pressable | undefined;
  readonly onClick: (tagged: Tagged, counts: boolean, button: TagButton) => void;
  /** A right click, a long press or the menu key. */
  readonly onPalette: (tagged: Tagged) => void;
}

/** Turns what a person does with the tag buttons into actions. One listener of each type, however many buttons there are. */
export class Press {
  /** The button that the pointer went down on while it was steady. */
  private armed: TagButton | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isLong = false;

  constructor(
    root: ShadowRoot,
    private readonly options: Options,
  ) {
    const listen = (type: string, act: (event: MouseEvent, found: Pressable) => void) =>
      root.addEventListener(type, (event) => {
        const button = event.target instanceof Element && event.target.closest('.tag');
        const found = button && this.options.find(button);
        if (found) act(event as MouseEvent, found);
      });
    listen('pointerdown', (event, found) => this.down(event, found));
    listen('click', (event, found) => this.click(event, found));
    listen('contextmenu', (event, found) => this.menu(event, found));
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'])
      listen(type, () => clearTimeout(this.timer));
  }

  private down(event: MouseEvent, { button, tagged }: Pressable): void {
    this.isLong = false;
    this.armed = isSteadyAndMeant(event, button) ? button : undefined;
    clearTimeout(this.timer);
    if (!this.armed || event.button !== 0) return;
    this.timer = setTimeout(() => {
      this.isLong = true;
      this.options.onPalette(tagged);
    }, longPressMs);
  }

  private click(event: MouseEvent, { button, tagged, counts }: Pressable): void {
    clearTimeout(this.timer);
    const isKey = event.detail === 0;
    if (this.isLong || (!isKey && this.armed !== button) || !isSteadyAndMeant(event, button)) return;
    this.armed = undefined;
    this.options.onClick(tagged, counts, button);
  }

  private menu(event: MouseEvent, { button, tagged }: Pressable): void {
    clearTimeout(this.timer);
    // The menu key is pressed on the button that has the focus: the point says nothing.
    const isKey = event.button !== 2;
    if (!event.isTrusted || (!isKey && !isSteadyAndMeant(event, button))) return;
    event.preventDefault();
    if (!this.isLong) this.options.onPalette(tagged);
  }
}

function isSteadyAndMeant(event: MouseEvent, { element, steady }: TagButton): boolean {
  const isKey = event.type === 'click' && event.detail === 0;
  return isMeant(event, element, TagButton.size) && (isKey || steady.isSteady(performance.now()));
}
