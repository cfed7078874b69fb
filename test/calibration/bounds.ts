import { type Bound, boundOf } from './bound';
import { calibrate } from './calibrate';
import { type SeriesKind, seriesKinds } from './series';

/**
 * All bounds, over so many series of each kind.
 * @param slack by how much the limits are wider, where few series make what is found uncertain.
 */
export function boundsOf(count: number, seed: number, slack = 0): Bound[] {
  return seriesKinds.flatMap((kind, n) => boundsOfKind(kind, count, seed + n, slack));
}

function boundsOfKind(kind: SeriesKind, count: number, seed: number, slack: number): Bound[] {
  const { ranges, targets } = calibrate(kind, count, seed);
  const bound = (name: string, value: number, low: number, high: number): Bound =>
    boundOf({ series: kind.name, name, value, low, high }, slack);
  return [
    ...ranges.flatMap(({ history, inside, score }) => {
      const known = history ? `${history} weeks of history` : 'no history';
      return [
        bound(`inside the range, ${known}`, inside, kind.least, kind.most),
        bound(`score over plain steps, ${known}`, score, 0, kind.mostScore),
      ];
    }),
    ...targets.map(({ name, met, stated }) =>
      bound(`${name} target met`, met, stated - kind.nearness, stated + kind.nearness),
    ),
  ];
}
