import type { TimeRange } from '../model/number-print';
import type { PageNode } from './page-tree';
import { isOnlyRange, rangeKey } from './range';
import type { NamedRange } from './ranges';
import { inSteps, type Steps } from './steps';
import { longestLabel } from './thresholds';

/** A range in a part of a page, and in which of its children; before all of them where the part itself names it. */
interface Placed {
  readonly range: TimeRange;
  readonly child: number;
}

interface OfNumber {
  readonly range?: TimeRange;
  readonly elsewhere: boolean;
}

/** Which time range each number of a page is of. */
export class RangesNear {
  private readonly placed = new Map<PageNode, Placed[]>();
  /** What was found beside a part of the page. */
  private readonly beside = new Map<PageNode, TimeRange | undefined>();
  private readonly ofPage: OfNumber;

  private constructor(named: readonly NamedRange[]) {
    // Beside a number of its own, as a control in a head with a badge; not as part of another card's label.
    const controls = named.filter((one) => isOnlyRange(one.node.text ?? '') && !isDay(one));
    const keys = new Set(controls.map(({ range }) => rangeKey(range)));
    const [first] = controls;
    this.ofPage = first && keys.size === 1 ? { range: first.range, elsewhere: true } : { elsewhere: false };
  }

  /**
   * Orders the ranges of a page by where they stand.
   * @param held how many numbers each part of the page holds.
   */
  static *in(named: readonly NamedRange[], held: ReadonlyMap<PageNode, number>): Steps<RangesNear> {
    const ranges = new RangesNear(named);
    yield* inSteps(named, (one) => ranges.place(one, held));
    return ranges;
  }

  /**
   * The time range that a number is of: the one nearest to it, in its card, its section or the head of its page, but not that of another
   * number's card; else the only one of the page, as `elsewhere`.
   */
  of(number: PageNode): OfNumber {
    for (let at = number; at.parent; at = at.parent) {
      if (!this.beside.has(at)) this.beside.set(at, this.nearest(at, at.parent));
      const range = this.beside.get(at);
      if (range) return { range, elsewhere: false };
    }
    return this.ofPage;
  }

  private place(one: NamedRange, held: ReadonlyMap<PageNode, number>): void {
    this.add(one.node, { range: one.range, child: -1 });
    for (let part = one.node; part.parent; part = part.parent)
      if (isOfNeighbours(one, part, held)) this.add(part.parent, { range: one.range, child: part.at });
  }

  private add(scope: PageNode, placed: Placed): void {
    const all = this.placed.get(scope);
    if (all) all.push(placed);
    else this.placed.set(scope, [placed]);
  }

  /** The last range before a part of the page among what stands beside it, else the first one after it. */
  private nearest({ at }: PageNode, scope: PageNode): TimeRange | undefined {
    const here = this.placed.get(scope) ?? [];
    return (here.findLast(({ child }) => child < at) ?? here.find(({ child }) => child > at))?.range;
  }
}

/** "Today", "Yesterday": in a list of what happened it is the day of an item. */
const isDay = ({ range }: NamedRange) => range.kind === 'period' && range.unit === 'day';

/** Whether a range speaks of what stands beside its part of the page: of a part with numbers or many words it does not. */
function isOfNeighbours(one: NamedRange, part: PageNode, held: ReadonlyMap<PageNode, number>): boolean {
  if (part === one.node) return true;
  return !held.get(part) && !(isDay(one) && (part.text?.length ?? longestLabel + 1) > longestLabel);
}
