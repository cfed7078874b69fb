import type { Found, View } from '../adapters/types';
import { CaptureBuffer } from '../capture/capture-buffer';
import type { SentItemTarget } from '../messages/overlay';
import type { SentCapture } from '../model/signals';

type SubjectFound = Extract<Found, { type: 'subject' }>;

/** What an item is known by: its own subject, or the event on the page's subject that it shows. */
export interface ItemIds {
  readonly subject?: string;
  readonly event?: string;
}

/**
 * Parts of a page that show one item and more than the adapter reads of it, such as a comment's box around its header.
 * Only the pointer is followed by them; what an item is, the adapter says.
 */
const boxes = [
  '[data-testid^="comment-viewer-outer-box"]',
  '[data-testid^="timeline-row-border-"]',
  '.timeline-comment-group',
  '.js-timeline-item',
  '.js-comment-container',
].join();

/** What the adapter has read of the page in front: its own subject, and a way to read its items again. */
export class PageItems {
  private readonly subjects = new Map<string, SubjectFound>();
  private own: SubjectFound | undefined;
  private view: View | undefined;

  /** The subject that the page is about; undefined until it was read. */
  get page(): SubjectFound | undefined {
    return this.own;
  }

  /** Another page is in front: nothing is known of it. */
  clear(): void {
    this.subjects.clear();
    this.own = undefined;
    this.view = undefined;
  }

  /** Takes what was read of the page itself. Returns whether its own subject became another one. */
  takeSubject(found: Found, view: View | undefined): boolean {
    this.view = view;
    if (found.type !== 'subject') return false;
    this.subjects.set(found.id, found);
    if (found.role !== 'page') return false;
    const isOther = this.own?.id !== found.id;
    this.own = found;
    return isOther;
  }

  /** Where a tag button for the page may sit. */
  get pagePlace(): Element | undefined {
    const selector = this.view?.button;
    return (selector && document.querySelector(selector)) || undefined;
  }

  /** Where a tag button for an item may sit. */
  placeIn(item: Element): Element | undefined {
    const places = this.view?.stated?.items?.flatMap(({ button }) => (isPlain(button) ? [button] : [])) ?? [];
    if (!places.length) return undefined;
    return item.querySelector(places.join()) ?? undefined;
  }

  /** The item that an element is in, by what the adapter reads or by the box around that. */
  itemAt(element: Element): Element | undefined {
    const selector = this.view?.itemSelector;
    if (!selector) return undefined;
    return element.closest(selector) ?? element.closest(boxes)?.querySelector(selector) ?? undefined;
  }

  /** All items that are in the document, oldest first. */
  all(): Element[] {
    return this.view ? [...this.view.items()] : [];
  }

  /** What an item is known by; undefined where the adapter reads nothing of it that can be tagged. */
  idsOf(item: Element): ItemIds | undefined {
    const found = this.read(item);
    const subject = found.find((f) => f.type === 'subject')?.id;
    const event = found.find((f) => f.type === 'event')?.id;
    if (subject === undefined && event === undefined) return undefined;
    return { ...(subject === undefined ? {} : { subject }), ...(event === undefined ? {} : { event }) };
  }

  /**
   * Who an item is by, as the page names them; empty where it does not, undefined where the adapter reads nothing of it that
   * can be tagged.
   */
  authorOf(item: Element): string | undefined {
    let author: string | undefined;
    for (const found of this.read(item)) {
      if (found.type === 'event') author ||= found.actor ?? '';
      if (found.type === 'subject') author ||= found.author ?? '';
    }
    return author;
  }

  /** What to tag for an item, or for the page where there is none. */
  targetOf(item: Element | undefined): SentItemTarget | undefined {
    const found = item ? this.read(item) : [];
    const own = item ? found.find((f) => f.type === 'subject') : this.own;
    const event = own ? undefined : found.find((f) => f.type === 'event');
    const subject = own?.id ?? event?.subject;
    if (!this.own || subject === undefined) return undefined;
    const capture = this.capture(own, event);
    return capture && { capture, subject, ...(event ? { event: event.id } : {}) };
  }

  private read(item: Element): Found[] {
    const all: Found[] = [];
    this.view?.item(item, (found) => all.push(found));
    return all;
  }

  /** The item as the capture script would send it, with the subjects that it is on. */
  private capture(own: SubjectFound | undefined, event: Found | undefined): SentCapture | undefined {
    let captured: SentCapture | undefined;
    const [address = ''] = location.href.split('#', 1);
    const [platform = ''] = this.own?.id.split(':') ?? [];
    const buffer = new CaptureBuffer(platform, address, (capture) => {
      captured = capture;
    });
    buffer.begin(this.view?.kind ?? '', Date.now());
    for (const subject of this.subjects.values()) buffer.add(subject);
    // What a person tags is kept, though the page merely lists it.
    if (own && own.id !== this.own?.id) buffer.add({ ...own, role: 'part' });
    if (event) buffer.add(event);
    buffer.flush();
    return captured;
  }
}

/** A selector that names nothing of the address, which only the adapter can fill in. */
function isPlain(selector: string | undefined): selector is string {
  return selector !== undefined && !selector.includes('{');
}
