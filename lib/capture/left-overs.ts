/** After the first part of the page was redrawn, the others get so many milliseconds to follow. */
const redrawMs = 1500;

/**
 * Knows what a client that fills the same elements anew, one after the other, still shows of the last page: an element
 * whose content is what it was there counts only once others were redrawn and had time to follow.
 */
export class LeftOvers {
  readonly #seen = new Map<Element, string>();
  #redrawnAt: number | undefined;

  /** @param before what was seen on the last page of the tab. */
  constructor(private readonly before: ReadonlyMap<Element, string> = new Map()) {}

  /** What was read on this page, for the next one; a page that was left before it was read shows what the last one did. */
  get contents(): ReadonlyMap<Element, string> {
    return this.#seen.size ? this.#seen : this.before;
  }

  /** Whether something is withheld that may be released by waiting. */
  isWaiting = false;

  isLeftOver(element: Element, now: number): boolean {
    const content = contentOf(element);
    this.#seen.set(element, content);
    const before = this.before.get(element);
    if (before === undefined) return false;
    if (before !== content) {
      this.#redrawnAt ??= now;
      return false;
    }
    if (this.#redrawnAt !== undefined && now - this.#redrawnAt >= redrawMs) return false;
    this.isWaiting ||= this.#redrawnAt !== undefined;
    return true;
  }
}

function contentOf(element: Element): string {
  const attributes = element.getAttributeNames().map((name) => element.getAttribute(name));
  return [element.textContent, ...attributes].join('\n');
}
