import type { RecordOf } from '../model/backup';
import type { Closing } from '../model/goals';
import { keyResultId } from './evidence.ts';
import { type Line, lines } from './lines.ts';
import { iso, type Quarter, quarterCount } from './timeline.ts';

/** The value of a line at the end of a closed quarter. */
export type ResultOf = (line: string, quarter: Quarter) => number;

/** The key results of a quarter; those of a closed one with their results. */
export function keyResults(quarter: Quarter, resultOf: ResultOf): RecordOf<'keyResult'>[] {
  const { index, start, end } = quarter;
  const attainments = new Map(
    lines.map((line) => [line.id, attainment(line, index, resultOf(line.id, quarter))]),
  );
  return lines.map((line, order) => ({
    type: 'keyResult',
    id: keyResultId(line.id, index),
    objective: `${line.objective}-${index}`,
    title: line.title((line.target[index] ?? 0).toLocaleString('en')),
    layer: line.layer,
    direction: 'increase',
    unit: line.unit,
    baseline: line.baseline[index] ?? 0,
    target: line.target[index] ?? 0,
    start,
    due: end,
    measure: line.measure,
    order,
    ...(line.commitment ? { commitment: line.commitment } : {}),
    ...(line.drivers ? { drivers: line.drivers.map((one) => keyResultId(one, index)) } : {}),
    ...(quarter.isRunning ? {} : { closed: closing(line, quarter, resultOf, attainments) }),
  }));
}

function attainment({ baseline, target }: Line, quarter: number, value: number): number {
  const [from = 0, to = 0] = [baseline[quarter], target[quarter]];
  return (value - from) / (to - from);
}

function closing(
  line: Line,
  quarter: Quarter,
  resultOf: ResultOf,
  attainments: ReadonlyMap<string, number>,
): Closing {
  const { index, to } = quarter;
  const own = attainments.get(line.id) ?? 0;
  const drivers = line.drivers?.map((one) => attainments.get(one) ?? 0) ?? [];
  const [cause, learned] = [line.cause?.[index], line.learned?.[index]];
  return {
    at: iso(to + 9 * 3_600_000),
    value: resultOf(line.id, quarter),
    attainment: own,
    ...(drivers.length ? { calibration: calibration(own, line.commitment, drivers) } : {}),
    ...(cause ? { cause } : {}),
    ...(learned ? { learned } : {}),
    decision: 'change',
    ...(index < quarterCount - 1 ? { next: keyResultId(line.id, index + 1) } : {}),
  };
}

/** As lib/goals/closing/calibration does, which a test holds against it. */
function calibration(
  own: number,
  commitment: Line['commitment'],
  drivers: readonly number[],
): NonNullable<Closing['calibration']> {
  const score = (of: number) => Math.floor(Math.min(1, Math.max(0, of)) * 10 + 1e-9) / 10;
  const areDriversMet = drivers.reduce((sum, one) => sum + score(one), 0) / drivers.length + 1e-9 >= 0.7;
  if (own + 1e-9 >= (commitment === 'stretch' ? 0.7 : 1)) return areDriversMet ? 'betWorks' : 'easyOrLuck';
  return areDriversMet ? 'betWrong' : 'notEnough';
}
