import { i18n, setCatalogue } from '#i18n';
import type { Found, View } from '../adapters/types';
import type { Lifetime } from '../capture/lifetime';
import { withRetry } from '../capture/with-retry';
import { setLocale } from '../i18n/formats';
import type { OverlayState } from '../messages/overlay';
import type { Words } from '../messages/protocol';
import { send } from '../messages/send';
import { Chip } from './chip';
import { Counted } from './counted';
import { followKeyboard } from './follow-keyboard';
import { FrameHost, type Peek } from './frames';
import { HoverCard } from './hover-card';
import { createLayer, make } from './layer';
import { Marks } from './marks';
import { MovingButton } from './moving-button';
import { PageItems } from './page-items';
import { Press } from './press';
import { schemeAround } from './scheme';
import { selectedText } from './selected-text';
import type { Spot } from './spot';
import type { TagButton, Tagged } from './tag-button';
import { Targets } from './targets';
import { watchPointer } from './watch-pointer';

/** What changed since the last visit is asked for after the page has had time to show it, in milliseconds. */
const chipMs = 1500;
/** How long a failure is shown, in milliseconds. */
const failureMs = 6000;

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
  private readonly frames: FrameHost;
  private readonly hover: HoverCard;
  private readonly chip: Chip;
  private readonly said = make('p', { class: 'said', role: 'status' });
  private state: OverlayState | undefined;
  private since = new Date(performance.timeOrigin).toISOString();
  private last: Tagged | undefined;
  private isWatching = false;
  private hasWords = false;

  constructor(private readonly lifetime: Lifetime) {
    const { host, root } = createLayer('stillroom-layer', 'open');
    host.remove();
    this.host = host;
    this.moving = new MovingButton(lifetime);
    this.layer = make('div', { class: 'layer' }, this.moving.button.element, this.said);
    root.append(this.layer);
    this.marks = new Marks(this.layer, lifetime);
    this.counted = new Counted(this.items, this.marks, (item) => this.targets.of(item), lifetime);
    this.frames = new FrameHost(
      lifetime,
      () => void this.refresh(),
      () => void this.openCard(this.last),
    );
    new Press(root, {
      find: (button) => this.find(button),
      onClick: (tagged, counts, button) => void (counts ? this.enterCard(tagged, button) : this.tag(tagged)),
      onPalette: (tagged) => void this.openPalette(tagged),
    });
    const hover = {
      frames: this.frames,
      find: (element: Element) => this.marks.find(element),
      open: (...mark: Parameters<Overlay['peek']>) => void this.peek(...mark),
    };
    this.hover = new HoverCard(root, hover, lifetime);
    this.chip = new Chip(this.layer, () => void this.openCard(this.targets.page()));
    followKeyboard(root, { targets: this.targets, moving: this.moving, marks: this.marks });
    lifetime.onEnd(() => host.remove());
  }

  /** Takes what the capture script has read. */
  take(found: Found, item: Element | undefined, view: View | undefined): void {
    if (item) this.counted.take(found, item);
    else if (this.items.takeSubject(found, view)) this.enter();
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
  async openPalette(tagged = this.targets.focused(this.host, this.moving)): Promise<void> {
    const target = this.items.targetOf(tagged?.item);
    const quote = selectedText();
    await this.attempt(async () => {
      const { path } = await send('openFrame', { view: 'palette', ...(target ? { target } : {}), quote });
      this.show('palette', path, tagged);
    });
  }

  private enter(): void {
    void this.refresh();
    setTimeout(() => this.state?.chip && void this.refresh(), chipMs);
  }

  /** Asks the worker what counts, and draws it. */
  private async refresh(): Promise<void> {
    const subject = this.items.page?.id;
    if (subject === undefined) return;
    const ask = async () => {
      // A page's script cannot read the extension's files.
      if (!this.hasWords) this.takeWords(await send('words', {}));
      return await send('overlayState', { subject, since: this.since });
    };
    const state = await withRetry(ask, this.lifetime).catch(() => undefined);
    if (!state || this.items.page?.id !== subject || this.lifetime.isOver) return;
    this.state = state;
    if (!state.isShown) return this.host.remove();
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.watch();
    this.chip.draw(state.chip);
    this.nameAtRest();
    await this.counted.set(state.counted);
    const { current } = this.moving;
    if (current && this.marks.isMarked(current.element)) this.moving.hide();
  }

  private takeWords({ strings, locale }: Words): void {
    setLocale(locale);
    setCatalogue(strings);
    this.hasWords = true;
  }

  /** The moving button is there for the keyboard before it is shown for anything. */
  private nameAtRest(): void {
    const { button, current } = this.moving;
    if (!current) button.name({ element: this.host, place: undefined, item: undefined, name: '' }, false);
    button.element.setAttribute('aria-description', i18n.t('overlay.keysHint'));
  }

  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    watchPointer(this.host, this.lifetime.signal, {
      onEnter: (element, pointer) => this.enterElement(element, pointer),
      onLayer: () => this.moving.stay(),
    });
    // What was tagged elsewhere meanwhile, such as in the popup.
    window.addEventListener('focus', () => void this.refresh(), { signal: this.lifetime.signal });
  }

  private enterElement(element: Element, pointer: Spot | undefined): void {
    if (pointer) this.hover.leave('pointer');
    const item = this.items.itemAt(element);
    const head = item ? undefined : this.targets.head();
    const tagged = item || head?.contains(element) ? this.targets.of(item) : undefined;
    if (!this.state?.isShown || !tagged || this.marks.isMarked(tagged.element)) this.moving.leave();
    else this.moving.show(tagged, pointer);
  }

  private find(button: Element): { tagged: Tagged; button: TagButton; counts: boolean } | undefined {
    if (button !== this.moving.button.element) {
      const mark = this.marks.find(button);
      return mark && { ...mark, counts: true };
    }
    const tagged = this.moving.current;
    return tagged && { tagged, button: this.moving.button, counts: false };
  }

  private async tag(tagged: Tagged): Promise<void> {
    const target = this.items.targetOf(tagged.item);
    if (!target) return;
    await this.attempt(async () => {
      const { path, counts } = await send('tagItem', { target, quote: selectedText(tagged.item) });
      this.last = tagged;
      this.show(counts ? 'tagged' : 'palette', path, tagged);
      this.moving.hide();
      await this.refresh();
    });
  }

  /** Goes into the card that is open for a mark, or opens it. */
  private async enterCard(tagged: Tagged, button: TagButton): Promise<void> {
    if (!this.frames.enterPeek(button.element)) await this.openCard(tagged, button);
  }

  /** Shows the card of a mark while the pointer or the focus is on it. What fails is tried again by the next. */
  private async peek(tagged: Tagged, button: TagButton, peek: Peek, isWanted: () => boolean): Promise<void> {
    const target = this.items.targetOf(tagged.item);
    if (!target) return;
    const opened = await send('openFrame', { view: 'card', target }).catch(() => undefined);
    if (opened && isWanted()) this.show('card', opened.path, tagged, { button, peek });
  }

  private async openCard(tagged: Tagged | undefined, button?: TagButton): Promise<void> {
    const target = tagged && this.items.targetOf(tagged.item);
    if (!target) return;
    await this.attempt(async () => {
      const { path } = await send('openFrame', { view: 'card', target });
      this.show('card', path, tagged, { button });
    });
  }

  private show(
    view: 'palette' | 'card' | 'tagged',
    path: string,
    tagged: Tagged | undefined,
    { button, peek }: { button?: TagButton | undefined; peek?: Peek } = {},
  ): void {
    this.last = tagged;
    const scheme = schemeAround(tagged?.place ?? tagged?.element ?? document.body);
    this.frames.open({ view, path, scheme, beside: button?.spot, peek });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (this.lifetime.isOver) return;
      this.said.classList.add(schemeAround(document.body));
      this.said.textContent = i18n.t('overlay.failed');
      setTimeout(() => this.said.replaceChildren(), failureMs);
    }
  }
}
