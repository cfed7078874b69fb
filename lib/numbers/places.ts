import type { NumberPrint } from '../model/number-print';
import type { PageNode } from './page-tree';
import { inSteps, type Steps } from './steps';

/** What of a number is compared to the others of its page. */
export interface Compared {
  /** Equal for numbers of one kind and unit: others are no mates. */
  readonly kind: string;
  /** What labels it. */
  readonly source: PageNode | undefined;
  readonly label: string;
  readonly headings: readonly string[];
  /** Equal for numbers that cannot be told apart by how they are drawn. */
  readonly shape: string;
}

/** How a number stands to others: those with the same source of their label, and labels elsewhere that read the same. */
export type Place = Pick<NumberPrint, 'order' | 'of' | 'distinct' | 'namesakes' | 'doubles'>;

/** A number without a label has no others. */
const alone: Place = { order: 0, of: 1, distinct: true, namesakes: 0, doubles: 0 };

/** Where each of the numbers of a page stands, in the same order. */
export function* placesOf(numbers: readonly Compared[]): Steps<Place[]> {
  const groups = new Groups();
  const sources = new Map<PageNode, number>();
  const entered: ((() => Place) | undefined)[] = [];
  yield* inSteps(numbers, (number) => {
    const { kind, source, label, headings, shape } = number;
    if (!source) {
      entered.push(undefined);
      return;
    }
    sources.set(source, sources.get(source) ?? sources.size);
    const mates = groups.enter(`source ${kind}\n${sources.get(source)}`, number);
    const alike = groups.enter(`shape ${kind}\n${sources.get(source)}\n${shape}`, number);
    const namesakes = groups.enter(`label ${kind}\n${label}`, source);
    const doubles = groups.enter(`headings ${kind}\n${[label, ...headings].join('\n')}`, source);
    const order = mates.size - 1;
    entered.push(() => ({
      ...{ order, of: mates.size, distinct: alike.size === 1 },
      ...{ namesakes: namesakes.size, doubles: doubles.size },
    }));
  });
  return entered.map((placeOf) => placeOf?.() ?? alone);
}

class Groups {
  private readonly members = new Map<string, Set<object>>();

  /** The group of that name, with one member more. */
  enter(name: string, member: object): ReadonlySet<object> {
    const group = this.members.get(name) ?? new Set();
    this.members.set(name, group.add(member));
    return group;
  }
}
