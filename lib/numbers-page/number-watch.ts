import type { Lifetime } from '../capture/lifetime';
import type { NumberHere } from '../messages/numbers';
import type { Look } from '../numbers/find';
import type { Finding } from '../numbers/finding';
import type { Sight } from '../numbers/page-tree';
import type { Steps } from '../numbers/steps';
import { inOneGo, waitAfter } from './pace';
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
  private roots = new WeakSet<ShadowRoot>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasChanged = true;
  /** On a clock that does not go back: before it no look begins. */
  private notBefore = 0;
  private readonly sight: Sight = { shadowOf: (element) => this.shadowOf(element) };

  constructor(
    private readonly page: Document,
    numbers: readonly NumberHere[],
    private readonly life: Lifetime,
    private readonly finding: Pick<Finding, 'isStill' | 'lookInSteps'>,
    private readonly shadowRootOf: (element: Element) => ShadowRoot | null,
    /** Tells what became of a number; whether it is still followed. */
    private readonly tell: (id: string, outcome: Outcome) => Promise<boolean>,
  ) {
    this.numbers = numbers.map(({ id, prints }) => new Settling(id, prints));
    // What is typed or chosen changes no attribute.
    for (const type of ['input', 'change'])
      life.listen(page, type, () => this.note(), { capture: true, passive: true });
    life.listen(page, 'visibilitychange', () => this.onVisibility());
    life.onEnd(() => this.end());
    this.schedule();
  }

  /** Until the next look begins, one change is as good as a thousand: being told of each costs more than looking. */
  private note(): void {
    this.hasChanged = true;
    this.observer.disconnect();
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
    if (hasChanged) this.observe();
    const same = hasChanged ? undefined : this.sameLooks(begun);
    if (same) this.take(same, false, performance.now() - begun);
    else {
      const prints = this.numbers.map((number) => number.prints);
      this.goOn(this.finding.lookInSteps(this.page, prints, begun, this.sight), hasChanged, 0);
    }
  }

  /** What a look would find, where nothing has changed since the one before and it was sure of each number that is open. */
  private sameLooks(at: number): (Look | undefined)[] | undefined {
    const open = this.numbers.map(({ last }) => last);
    const isSure = (look: Look) =>
      look.decision.state === 'read' && !look.busy && this.finding.isStill(look, this.sight);
    return open.every((look) => !look || isSure(look))
      ? open.map((look) => look && { ...look, at })
      : undefined;
  }

  /** Goes on with a look until it has taken so long that the page must have its turn. */
  private goOn(steps: Steps<Look[]>, hasChanged: boolean, took: number): void {
    this.timer = undefined;
    if (this.page.hidden || this.life.isOver) return;
    const begun = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - begun < inOneGo) step = steps.next();
    const sum = took + performance.now() - begun;
    if (step.done) this.take(step.value, hasChanged, sum);
    else this.timer = setTimeout(() => this.goOn(steps, hasChanged, sum));
  }

  private take(looks: readonly (Look | undefined)[], hasChanged: boolean, took: number): void {
    for (const [at, number] of this.numbers.entries()) {
      const look = looks[at];
      const outcome = look && number.take(look, hasChanged);
      if (outcome) void this.report(number, outcome);
    }
    this.notBefore = performance.now() + waitAfter(took);
    if (this.hasChanged || this.numbers.some((number) => number.isOpen)) this.schedule();
  }

  private async report(number: Settling, outcome: Outcome): Promise<void> {
    // What the worker refuses for good is not sent again.
    const isFollowed = await this.tell(number.id, outcome).catch(() => false);
    if (isFollowed) return;
    this.numbers = this.numbers.filter((other) => other !== number);
    if (!this.numbers.length) this.life.end();
  }

  private observe(): void {
    this.roots = new WeakSet();
    this.observer.observe(this.page, observed);
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
