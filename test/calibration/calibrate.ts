import { forecast } from '../../lib/goals/forecast/forecast';
import { quantileT } from '../../lib/goals/forecast/student-t';
import { suggestTargets } from '../../lib/goals/forecast/targets';
import type { Evidence } from '../../lib/goals/types';
import type { KeyResult } from '../../lib/model/goals';
import { randomOf, type SeriesKind } from './series';

/** What was found over many series of one kind. */
export interface Found {
  /** The share of results inside the stated 80 %, and the interval score over that of plain weekly steps. */
  readonly ranges: readonly { readonly history: number; readonly inside: number; readonly score: number }[];
  /** The share of results that met a suggested target, and the mean of its stated chances. */
  readonly targets: readonly { readonly name: string; readonly met: number; readonly stated: number }[];
}

type Aim = Pick<KeyResult, 'measure' | 'unit' | 'direction'>;

const day = 86_400_000;
const cycle = 13;
const historyWeeks = 26;
/** The weeks of the cycle at whose end a forecast is made. */
const saidAt = [3, 4, 6, 9, 11] as const;
const start = Date.UTC(2026, 0, 5);
const span = { start, end: start + cycle * 7 * day };
const targetNames = ['cautious', 'realistic', 'ambitious'] as const;

/** Forecasts and suggests targets for many series of a kind: a cycle of 13 weeks, alone and with 26 weeks before it. */
export function calibrate(kind: SeriesKind, count: number, seed: number): Found {
  const ranges = [0, historyWeeks].map((history) => ({ history, inside: 0, score: 0, plain: 0 }));
  const targets = targetNames.map((name) => ({ name, met: 0, stated: 0 }));
  const random = randomOf(seed);
  for (let n = 0; n < count; n += 1) {
    const values = kind.daily((historyWeeks + cycle) * 7, random);
    const result = resultOf(kind, values);
    for (const range of ranges)
      for (const week of saidAt) {
        const said = rangeAt(kind, values, range.history, week);
        const plain = plainRange(kind, values, range.history, week);
        range.inside += Number(said[0] <= result && result <= said[1]);
        range.score += intervalScore(said, result);
        range.plain += intervalScore(plain, result);
      }
    const suggested = suggestTargets(aimOf(kind), evidenceOf(kind, values, historyWeeks, 0), span, start);
    if (!suggested || 'wait' in suggested) throw new Error('26 weeks of history suggest no target');
    for (const target of targets) {
      target.met += Number(result >= suggested[target.name].target);
      target.stated += suggested[target.name].chance;
    }
  }
  return {
    ranges: ranges.map(({ history, inside, score, plain }) => ({
      history,
      inside: inside / count / saidAt.length,
      score: score / plain,
    })),
    targets: targets.map(({ name, met, stated }) => ({ name, met: met / count, stated: stated / count })),
  };
}

function aimOf({ isCount }: SeriesKind): Aim {
  const measure: Aim['measure'] = isCount ? { kind: 'count', of: 'events' } : { kind: 'manual' };
  return { measure, unit: '', direction: 'increase' };
}

/** The value at the end of the cycle: what is counted begins with it. */
function resultOf({ isCount }: SeriesKind, values: readonly number[]): number {
  return (values.at(-1) ?? 0) - (isCount ? (values[historyWeeks * 7] ?? 0) : 0);
}

/** What is known after a week of the cycle: an event for each that was counted, or a value recorded every day. */
function evidenceOf(
  { isCount }: SeriesKind,
  values: readonly number[],
  history: number,
  week: number,
): Evidence {
  const first = (historyWeeks - history) * 7;
  const last = (historyWeeks + week) * 7;
  const at = (index: number) => start + (index - historyWeeks * 7) * day;
  const none = { members: [], readings: [], events: [], tags: [], checkIns: [], effort: [] };
  const known = values.slice(first, last + 1);
  if (!isCount) return { ...none, checkIns: known.map((value, n) => ({ at: at(first + n), value })) };
  const events = known.slice(1).flatMap((value, n) =>
    Array.from({ length: value - (known[n] ?? 0) }, (_, k) => ({
      id: `${n}-${k}`,
      subject: 'a',
      kind: 'comment' as const,
      at: at(first + n) + day / 2,
    })),
  );
  return { ...none, members: [{ subject: 'a', since: at(first) }], events };
}

function rangeAt(
  kind: SeriesKind,
  values: readonly number[],
  history: number,
  week: number,
): [number, number] {
  const said = forecast(aimOf(kind), evidenceOf(kind, values, history, week), span, start + week * 7 * day);
  if ('withheld' in said) throw new Error(`no forecast in week ${week}: ${said.withheld}`);
  return [said.low, said.high];
}

/** The range of the mean of the weekly steps: √(variance · (h + h²/n)), with Student's t. */
function plainRange(
  kind: SeriesKind,
  values: readonly number[],
  history: number,
  week: number,
): [number, number] {
  const weeks = Array.from({ length: Math.min(historyWeeks, history + week) + 1 }, (_, n) => n).reverse();
  const ends = weeks.map((back) => values[(historyWeeks + week - back) * 7] ?? 0);
  const steps = ends.slice(1).map((value, n) => value - (ends[n] ?? 0));
  const [n, left] = [steps.length, cycle - week];
  const mean = steps.reduce((sum, d) => sum + d, 0) / n;
  const variance = steps.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (n - 1);
  const half = quantileT(0.9, n - 1) * Math.sqrt(variance * (left + left ** 2 / n));
  const begin = kind.isCount ? (values[historyWeeks * 7] ?? 0) : 0;
  const centre = (ends.at(-1) ?? 0) - begin + left * mean;
  return [centre - half, centre + half];
}

/** The width of a range, and ten times the miss. Source: Gneiting and Raftery (2007), with 2/α of an 80 % range. */
function intervalScore([low, high]: readonly [number, number], result: number): number {
  return high - low + 10 * Math.max(0, low - result, result - high);
}
