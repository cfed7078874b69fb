import type { KeyResult } from '../../model/goals';

/** First the effort that time is, then what it made, then what that changed. */
const layerOrder = { effort: 0, output: 1, outcome: 2 } as const;

type Timed = Pick<KeyResult, 'id' | 'layer' | 'measure' | 'drivers'>;

/** Key results in the order in which time is logged for them: those of effort first. */
export function effortFirst<K extends Timed>(keyResults: readonly K[]): K[] {
  return keyResults.toSorted((a, b) => layerOrder[a.layer] - layerOrder[b.layer]);
}

/**
 * The key result that time is suggested for. Of a page that counts, it is one of its key results that is measured in hours,
 * or a driver of one that is, or else one of its key results; without a page, the first that is measured in hours.
 * @param open the key results that time can be logged for.
 * @param countsFor the ids of the key results that the page counts for.
 */
export function keyResultForTime<K extends Timed>(
  open: readonly K[],
  countsFor: readonly string[],
): K | undefined {
  const own = open.filter(({ id }) => countsFor.includes(id));
  const drivers = driversOf(own, open);
  const timed = open.filter(({ measure }) => measure.kind === 'time');
  return (
    timed.find((k) => own.includes(k)) ??
    timed.find(({ id }) => drivers.has(id)) ??
    effortFirst(own)[0] ??
    timed[0]
  );
}

/** The ids of all that drives some key results, and of what drives that. */
function driversOf(some: readonly Timed[], all: readonly Timed[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...some];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const more = new Set(next.drivers?.filter((id) => !found.has(id)));
    for (const id of more) found.add(id);
    waiting.push(...all.filter(({ id }) => more.has(id)));
  }
  return found;
}
