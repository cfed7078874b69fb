import type { Found, View } from '../adapters/types';
import type { Lifetime } from '../capture/lifetime';
import type { OverlayStandIn } from '../capture/overlay-world';
import type { OverlayState } from '../messages/overlay';
import { StateRequests } from './ask-state';
import { Chip } from './chip';
import { Counted } from './counted';
import { followKeyboard } from './follow-keyboard';
import { HoverCard } from './hover-card';
import { createLayer, make } from './layer';
import { Marks } from './marks';
import { MovingButton } from './moving-button';
import { PageItems } from './page-items';
import { Press } from './press';
import { Requests } from './requests';
import type { Spot } from './spot';
import type { Peekable, Pressable, Tagged } from './tag-button';
import { Targets } from './targets';
import { watchPointer } from './watch-pointer';

/** What changed since the last visit is asked for after the page has had time to show it, in milliseconds. */
const chipMs = 1500;

/**
 * Draws on a page: a tag button on what is under the pointer or has the focus, marks on what counts, a chip. It knows what
 * the page shows from the capture script alone, and draws nothing before that has read a subject.
 */
export class Overlay {
  private readonly items = new PageItems();
  private readonly targets = new Targets(this.items);
  private readonly layer: HTMLElement;
  private readonly host: HTMLElement;
  private readonly moving: MovingButton;
  private readonly marks: Marks;
  private readonly counted: Counted;
  private readonly requests: Requests;
  private readonly states: StateRequests;
  private readonly hover: HoverCard;
  private readonly chip: Chip;
  private state: OverlayState | undefined;
  private since = new Date(performance.timeOrigin).toISOString();
  private standIn: Pick<OverlayStandIn, 'takePointed'> | undefined;
  private isWatching = false;

  constructor(private readonly lifetime: Lifetime) {
    this.states = new StateRequests(lifetime);
    const { host, root } = createLayer('stillroom-layer', 'open');
    host.remove();
    this.host = host;
    this.moving = new MovingButton(lifetime, () => this.hover.renew(this.moving.button));
    const onTagged = async ({ item }: Tagged) => {
      this.moving.hide();
      await this.refresh(item);
    };
    const onChanged = () => this.refresh();
    const requests = new Requests({ items: this.items, lifetime, onTagged, onChanged });
    this.requests = requests;
    this.layer = make('div', { class: 'layer' }, this.moving.button.element, requests.said);
    root.append(this.layer);
    this.marks = new Marks(this.layer, this.targets, lifetime);
    this.counted = new Counted(this.items, this.marks, lifetime);
    new Press(root, {
      find: (button) => this.find(button),
      onClick: (tagged, counts, button) =>
        void (counts ? requests.enterCard(tagged, button) : requests.tag(tagged)),
      onPalette: (tagged) => void requests.openPalette(tagged),
    });
    this.chip = new Chip(this.layer, (chip) => {
      const page = this.targets.page();
      if (page) void requests.enterCard(page, chip);
    });
    followKeyboard(root, {
      frames: requests.frames,
      targets: this.targets,
      moving: this.moving,
      marks: this.marks,
    });
    // After the keyboard is followed: the button is for something by then.
    const hover = {
      frames: requests.frames,
      find: (element: Element) => this.findCard(element),
      open: (...found: Parameters<Requests['peek']>) => void requests.peek(...found),
    };
    this.hover = new HoverCard(root, hover, lifetime);
    lifetime.onEnd(() => host.remove());
  }

  /** Goes on from what stood in for it: takes what was read of the page until now. */
  takeOver(standIn: OverlayStandIn): void {
    this.standIn = standIn;
    const { since, read, isPart } = standIn.handOver();
    this.since = since;
    // Then it is known that nothing counted, and what counts since is looked for.
    if (isPart) this.counted.off();
    for (const one of read) this.take(...one);
  }

  /** Takes what the capture script has read. */
  take(found: Found, item: Element | undefined, view: View | undefined): void {
    if (item) this.counted.take(found, item);
    // What is read is taken in the middle of the reading, which takes long enough on a large page.
    else if (this.items.takeSubject(found, view)) setTimeout(() => this.enter());
  }

  /** The tab shows another page. */
  leave(): void {
    this.since = new Date().toISOString();
    this.items.clear();
    this.counted.reset();
    this.moving.hide();
    this.hover.dismiss();
    this.host.remove();
    this.state = undefined;
  }

  /** Opens the palette for the item that has the focus or the selection, else for the page. */
  openPalette(): void {
    void this.requests.openPalette(this.targets.focused(this.host, this.moving));
  }

  private enter(): void {
    void this.refresh();
    setTimeout(() => this.state?.chip && void this.refresh(), chipMs);
  }

  /**
   * Asks the worker what counts, and draws it.
   * @param near the item that was just tagged.
   */
  private async refresh(near?: Element): Promise<void> {
    const subject = this.items.page?.id;
    if (subject === undefined) return;
    const state = await this.states.ask(subject, this.since);
    if (!state || this.items.page?.id !== subject || this.lifetime.isOver) return;
    this.state = state;
    if (!state.isShown) return this.hide();
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.watch();
    this.chip.draw(state.chip);
    this.nameAtRest();
    await this.counted.set(state.counted, near);
    const { current } = this.moving;
    if (current && this.marks.isMarked(current.element)) this.moving.hide();
  }

  private hide(): void {
    this.host.remove();
    this.counted.off();
  }

  /** The moving button is there for the keyboard before it is shown for anything. */
  private nameAtRest(): void {
    const { button, current } = this.moving;
    if (!current) button.name({ element: this.host, place: undefined, item: undefined, name: '' }, false);
  }

  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    let pointed = this.standIn?.takePointed();
    watchPointer(this.host, this.lifetime, {
      onEnter: (element, pointer) => {
        pointed = undefined;
        this.enterElement(element, pointer);
      },
      onLayer: () => this.moving.stay(),
    });
    // What is at a point is asked for once the layer was drawn: before, the whole page would be drawn for the answer.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (pointed?.element.isConnected && !this.lifetime.isOver)
          this.enterElement(pointed.element, pointed.at);
      }),
    );
    // What was tagged elsewhere meanwhile, such as in the popup.
    this.lifetime.listen(window, 'focus', () => void this.refresh());
  }

  private enterElement(element: Element, pointer: Spot | undefined): void {
    if (pointer) this.hover.leaveTo(pointer);
    const item = this.items.itemAt(element);
    // Most elements that the pointer comes to are of the item that has the button.
    if (item && this.moving.isOn(item) && !this.marks.isMarked(item)) {
      this.moving.stay();
      return;
    }
    const head = item ? undefined : this.targets.head();
    const tagged = item || head?.contains(element) ? this.targets.of(item) : undefined;
    if (!this.state?.isShown || !tagged || this.marks.isMarked(tagged.element)) this.moving.leave();
    else this.moving.show(tagged, pointer);
  }

  /** What has a card: a button, or the chip, whose card is the page's. */
  private findCard(element: Element): Peekable | undefined {
    const chip = this.chip.find(element);
    const page = chip && this.targets.page();
    return page ? { tagged: page, button: chip, counts: true } : this.find(element);
  }

  private find(button: Element): Pressable | undefined {
    if (button !== this.moving.button.element) {
      const mark = this.marks.find(button);
      return mark && { ...mark, counts: true };
    }
    const tagged = this.moving.current;
    return tagged && { tagged, button: this.moving.button, counts: false };
  }
}
