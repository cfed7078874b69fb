import { markPath } from '../../../lib/report/write/mark';
import type { Point } from './chart-lines';

interface Props {
  readonly points: readonly Point[];
  /** Whether a person entered them. */
  readonly isManual: boolean;
}

/** The points of a line: manual values as hollow diamonds, captured ones as dots. */
export function Marks({ points, isManual }: Props) {
  const of = isManual ? 'manual' : 'captured';
  return <path className={of} d={points.map(({ x, y }) => markPath([x, y], of)).join('')} />;
}
