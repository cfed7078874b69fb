import type { Lifetime } from '../capture/lifetime';
import type { NumberHere } from '../messages/numbers';
import { lookForAll } from '../numbers/find';
import { waitAfter } from './pace';
import { type Outcome, Settling } from './settling';

/** What of a page can change a number or by what it is found. */
const observed: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter:
    'aria-busy aria-checked aria-current aria-hidden aria-label aria-labelledby aria-pressed aria-selected class data-value hidden id lang slot style title value'.split(
      ' ',
    ),
};

/**
 * Looks for followed numbers on one page, at once and after changes of it, while it is in front: at most once a second and a fiftieth of the
 * time. A change costs nothing but a mark. Each outcome that has settled is told once.
 */
export class NumberWatch {
  private numbers: Settling[];
  private readonly observer = new MutationObserver(() => this.note());
  private readonly roots = new WeakSet<ShadowRoot>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasChanged = true;
  /** On a clock that does not go back: before it no look begins. */
  private notBefore = 0;

  constructor(
    private readonly page: Document,
    numbers: readonly NumberHere[],
    private readonly life: Lifetime,
    private readonly shadowRootOf: (element: Element) => ShadowRoot | null,
    /** Tells what became of a number; whether it is still followed. */
    private readonly tell: (id: string, outcome: Outcome) => Promise<boolean>,
  ) {
    this.numbers = numbers.map(({ id, prints }) => new Settling(id, prints));
    this.observer.observe(page, observed);
    // What is typed or chosen changes no attribute.
    for (const type of ['input', 'change'])
      page.addEventListener(type, () => this.note(), { capture: true, passive: true, signal: life.signal });
    page.addEventListener('visibilitychange', () => this.onVisibility(), { signal: life.signal });
    life.onEnd(() => this.end());
    this.schedule();
  }

  private note(): void {
    this.hasChanged = true;
    this.schedule();
  }

  private onVisibility(): void {
    for (const number of this.numbers) number.restart();
    this.note();
  }

  private schedule(): void {
    if (this.timer !== undefined || this.page.hidden || this.life.isOver) return;
    this.timer = setTimeout(() => this.look(), Math.max(0, this.notBefore - performance.now()));
  }

  private look(): void {
    this.timer = undefined;
    if (this.page.hidden || this.life.isOver) return;
    const begun = performance.now();
    const { hasChanged } = this;
    this.hasChanged = false;
    const all = this.numbers.map((number) => number.prints);
    const looks = lookForAll(this.page, all, begun, { shadowOf: (element) => this.shadowOf(element) });
    for (const [at, number] of this.numbers.entries()) {
      const look = looks[at];
      const outcome = look && number.take(look, hasChanged);
      if (outcome) void this.report(number, outcome);
    }
    const ended = performance.now();
    this.notBefore = ended + waitAfter(ended - begun);
    if (this.hasChanged || this.numbers.some((number) => number.isOpen)) this.schedule();
  }

  private async report(number: Settling, outcome: Outcome): Promise<void> {
    // What the worker refuses for good is not sent again.
    const isFollowed = await this.tell(number.id, outcome).catch(() => false);
    if (isFollowed) return;
    this.numbers = this.numbers.filter((other) => other !== number);
    if (!this.numbers.length) this.life.end();
  }

  /** Changes in a shadow root are told only to those who observe it. */
  private shadowOf(element: Element): ShadowRoot | null {
    const root = this.shadowRootOf(element);
    if (root && !this.roots.has(root)) {
      this.roots.add(root);
      this.observer.observe(root, observed);
    }
    return root;
  }

  private end(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
  }
}
