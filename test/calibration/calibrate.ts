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
/** The days of the cycle after which a forecast is made. */
const saidAt = [21, 30, 42, 61, 77] as const;
const start = Date.UTC(2026, 0, 5);
const span = { start, end: start + cycle * 7 * day };
const targetNames = ['cautious', 'realistic', 'ambitious'] as const;

/** Forecasts and suggests targets for many series of a kind: a cycle of 13 weeks, alone and with 26 weeks before it. */
export function calibrate(kind: SeriesKind, count: number, seed: number): Found {
  const ranges = [0, historyWeeks].map((history) => ({ history, said: 0, inside: 0, score: 0, plain: 0 }));
  const targets = targetNames.map((name) => ({ name, met: 0, stated: 0 }));
  const random = randomOf(seed);
  for (let n = 0; n < count; n += 1) {
    const values = kind.daily((historyWeeks + cycle) * 7, random);
    const result = resultOf(kind, values);
    for (const range of ranges)
      for (const days of saidAt) {
        const said = rangeAt(kind, values, range.history, days);
        if (!said) continue;
        const plain = plainRange(kind, values, range.history, days);
        range.said += 1;
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
    ranges: ranges.map(({ history, said, inside, score, plain }) => ({
      history,
      inside: inside / said,
      score: score / plain,
    })),
    targets: targets.map(({ name, met, stated }) => ({ name, met: met / count, stated: stated / count })),
  };
}

const measures: Readonly<Record<SeriesKind['of'], Aim['measure']>> = {
  states: { kind: 'manual' },
  counts: { kind: 'count', of: 'events' },
  amounts: { kind: 'time' },
};

function aimOf({ of }: SeriesKind): Aim {
  return { measure: measures[of], unit: '', direction: 'increase' };
}

/** The value at the end of the cycle: what adds up begins with it. */
function resultOf(kind: SeriesKind, values: readonly number[]): number {
  return (values.at(-1) ?? 0) - beginOf(kind, values);
}

function beginOf({ of }: SeriesKind, values: readonly number[]): number {
  return of === 'states' ? 0 : (values[historyWeeks * 7] ?? 0);
}

/** What is known after so many days of the cycle: an event for each that was counted, each amount, or a value recorded every day. */
function evidenceOf({ of }: SeriesKind, values: readonly number[], history: number, days: number): Evidence {
  const first = (historyWeeks - history) * 7;
  const last = historyWeeks * 7 + days;
  const at = (index: number) => start + (index - historyWeeks * 7) * day;
  const none = { members: [], readings: [], events: [], tags: [], checkIns: [], effort: [] };
  const known = values.slice(first, last + 1);
  if (of === 'states') return { ...none, checkIns: known.map((value, n) => ({ at: at(first + n), value })) };
  const added = known.slice(1).map((value, n) => value - (known[n] ?? 0));
  if (of === 'amounts')
    return {
      ...none,
      effort: added.flatMap((hours, n) =>
        hours ? [{ at: at(first + n) + day / 2, seconds: 3600 * hours }] : [],
      ),
    };
  const events = added.flatMap((length, n) =>
    Array.from({ length }, (_, k) => ({
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
  days: number,
): [number, number] | undefined {
  const said = forecast(aimOf(kind), evidenceOf(kind, values, history, days), span, start + days * day);
  if (!('withheld' in said)) return [said.low, said.high];
  // Before the first amounts came in there is no forecast.
  if (kind.of === 'amounts') return undefined;
  throw new Error(`no forecast after ${days} days: ${said.withheld}`);
}

/** The range of the mean of the weekly steps: √(variance · (h + h²/n)), with Student's t. */
function plainRange(
  kind: SeriesKind,
  values: readonly number[],
  history: number,
  days: number,
): [number, number] {
  const count = Math.min(historyWeeks, history + Math.floor(days / 7));
  const weeks = Array.from({ length: count + 1 }, (_, n) => n).reverse();
  const ends = weeks.map((back) => values[(historyWeeks - back) * 7 + days] ?? 0);
  const steps = ends.slice(1).map((value, n) => value - (ends[n] ?? 0));
  const [n, left] = [steps.length, cycle - days / 7];
  const mean = steps.reduce((sum, d) => sum + d, 0) / n;
  const variance = steps.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (n - 1);
  const half = quantileT(0.9, n - 1) * Math.sqrt(variance * (left + left ** 2 / n));
  const centre = (ends.at(-1) ?? 0) - beginOf(kind, values) + left * mean;
  return [centre - half, centre + half];
}

/** The width of a range, and ten times the miss. Source: Gneiting and Raftery (2007), with 2/α of an 80 % range. */
function intervalScore([low, high]: readonly [number, number], result: number): number {
  return high - low + 10 * Math.max(0, low - result, result - high);
}
