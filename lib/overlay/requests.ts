import { i18n } from '#i18n';
import type { Lifetime } from '../capture/lifetime';
import { send } from '../messages/send';
import { FrameHost, type Peek } from './frames';
import { make } from './layer';
import type { PageItems } from './page-items';
import { paintAsPage, schemeAround } from './scheme';
import { selectedText } from './selected-text';
import type { Anchor, Peekable, Tagged } from './tag-button';

/** How long a failure is shown, in milliseconds. */
const failureMs = 6000;

interface Options {
  readonly items: PageItems;
  readonly lifetime: Lifetime;
  /** One click has tagged a thing. */
  readonly onTagged: (tagged: Tagged) => Promise<void>;
  /** Tags were made, changed or removed in a frame. */
  readonly onChanged: () => Promise<void>;
}

/** Asks the worker for what a person does on a page, and opens the frame that it has prepared for that. */
export class Requests {
  readonly frames: FrameHost;
  /** Where a failure is said. */
  readonly said = make('p', { class: 'said', role: 'status' });
  private last: Tagged | undefined;
  private isTagging = false;

  constructor(private readonly options: Options) {
    const { lifetime, onChanged } = options;
    this.frames = new FrameHost(
      lifetime,
      () => void onChanged(),
      () => void this.openCard(this.last),
    );
  }

  /** Opens the palette for a thing; without one, for the page in the tab. */
  async openPalette(tagged: Tagged | undefined): Promise<void> {
    const target = this.options.items.targetOf(tagged?.item);
    const quote = selectedText();
    await this.attempt(async () => {
      const { path } = await send('openFrame', { view: 'palette', ...(target ? { target } : {}), quote });
      this.show('palette', path, tagged);
    });
  }

  /** Tags a thing to the key result that the worker suggests for it, and says so. */
  async tag(tagged: Tagged): Promise<void> {
    const target = this.options.items.targetOf(tagged.item);
    // A second click, before the first one is answered, tags nothing twice.
    if (!target || this.isTagging) return;
    this.isTagging = true;
    await this.attempt(async () => {
      const { path, counts } = await send('tagItem', { target, quote: selectedText(tagged.item) });
      this.show(counts ? 'tagged' : 'palette', path, tagged);
      await this.options.onTagged(tagged);
    });
    this.isTagging = false;
  }

  /** Goes into the card that is open for a mark, or opens it. */
  async enterCard(tagged: Tagged, button: Anchor): Promise<void> {
    if (!this.frames.enterPeek(button.element)) await this.openCard(tagged, button);
  }

  /**
   * Shows what a thing counts for, or else which key result is suggested for it, while the pointer or the focus is on its
   * button. What fails is tried again by the next.
   */
  async peek({ tagged, button, counts }: Peekable, peek: Peek, isWanted: () => boolean): Promise<void> {
    const target = this.options.items.targetOf(tagged.item);
    if (!target) return;
    const view = counts ? 'card' : 'suggestion';
    const opened = await send('openFrame', { view, target }).catch(() => undefined);
    if (opened && isWanted()) this.show(view, opened.path, tagged, { button, peek });
  }

  /** Opens the card of what counts. */
  async openCard(tagged: Tagged | undefined, button?: Anchor): Promise<void> {
    const target = tagged && this.options.items.targetOf(tagged.item);
    if (!target) return;
    await this.attempt(async () => {
      const { path } = await send('openFrame', { view: 'card', target });
      this.show('card', path, tagged, { button });
    });
  }

  private show(
    view: 'palette' | 'card' | 'suggestion' | 'tagged',
    path: string,
    tagged: Tagged | undefined,
    { button, peek }: { button?: Anchor | undefined; peek?: Peek } = {},
  ): void {
    this.last = tagged;
    const scheme = schemeAround(tagged?.place ?? tagged?.element ?? document.body);
    this.frames.open({ view, path, scheme, beside: button?.spot, peek });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (this.options.lifetime.isOver) return;
      paintAsPage(this.said);
      this.said.textContent = i18n.t('overlay.failed');
      setTimeout(() => this.said.replaceChildren(), failureMs);
    }
  }
}
