import type { KeyResult, Measure } from '../../model/goals';
import type { Evidence } from '../types';
import type { Nature } from './prediction';

type Measured = Pick<KeyResult, 'measure' | 'unit'>;

/** Which values are possible for a key result. */
export interface Possible {
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

/** Metrics whose total does not fall, and ones that can be below 0. */
const risingMetrics: readonly string[] = ['views', 'releases', 'versions'];
const signedMetrics: readonly string[] = ['score', 'points'];

/** The most decimals that a resolution is looked for in. */
const maxDecimals = 6;

/** What a forecast needs to know of the values of a measure. */
export function natureOf({ measure }: Measured, evidence: Evidence, values: readonly number[]): Nature {
  const isWhole = isWholeMeasure(measure, evidence);
  return {
    isCount: isCount(measure),
    additionSquare: isCount(measure) ? 1 : meanSquare(amountsOf(measure, evidence)),
    resolution: isWhole ? 1 : resolutionOf(measure, values),
  };
}

/**
 * The values that are possible at the end of a key result's time: what cannot fall stays at least where it is, counts are
 * whole and not below 0, and a share stays a share.
 * @param value now.
 * @param values so far.
 */
export function possibleValues(
  { measure, unit }: Measured,
  evidence: Evidence,
  value: number,
  values: readonly number[],
): Possible {
  const isShare = unit === '%' && [value, ...values].every((v) => v >= 0 && v <= 100);
  const isPart = measure.kind === 'ratio' && isPartOf(measure.over, measure.under);
  const least = isShare || isNeverNegative(measure) ? 0 : Number.NEGATIVE_INFINITY;
  const most = isPart ? 1 : Number.POSITIVE_INFINITY;
  return {
    low: cannotFall(measure, evidence) ? value : Math.min(value, least),
    high: Math.max(value, isShare ? Math.min(100, most) : most),
    isWhole: isWholeMeasure(measure, evidence),
  };
}

/** The possible value that is nearest to another one. */
export function nearestPossible({ low, high, isWhole }: Possible, value: number): number {
  return Math.min(high, Math.max(low, isWhole ? Math.round(value) : value));
}

function isCount({ kind }: Measure): boolean {
  return (
    kind === 'latest' || kind === 'growth' || kind === 'count' || kind === 'people' || kind === 'unanswered'
  );
}

/** The amounts that a sum of hours or values is made of. */
function amountsOf(measure: Measure, { effort, tags }: Evidence): number[] {
  if (measure.kind === 'time') return effort.map(({ seconds }) => seconds / 3600);
  if (measure.kind !== 'value') return [];
  const { outcome } = measure;
  return tags.flatMap((t) => (outcome === undefined || t.outcome === outcome ? (t.value ?? []) : []));
}

function meanSquare(amounts: readonly number[]): number {
  return amounts.length ? amounts.reduce((sum, one) => sum + one * one, 0) / amounts.length : 0;
}

function isWholeMeasure(measure: Measure, { readings, tags }: Evidence): boolean {
  if (!isCount(measure)) return false;
  if (measure.kind === 'count' && measure.of === 'evidence')
    return tags.every((t) => Number.isInteger(t.weight));
  return (
    !('metric' in measure) || readings.every((r) => r.metric !== measure.metric || Number.isInteger(r.value))
  );
}

function cannotFall(measure: Measure, { tags }: Evidence): boolean {
  switch (measure.kind) {
    case 'count':
    case 'people':
    case 'time':
      return true;
    case 'value':
      return tags.every((t) => (t.value ?? 0) >= 0);
    case 'latest':
    case 'growth':
      return risingMetrics.includes(measure.metric);
    default:
      return false;
  }
}

function isNeverNegative(measure: Measure): boolean {
  switch (measure.kind) {
    case 'latest':
      return !signedMetrics.includes(measure.metric);
    case 'ratio':
      return isNeverNegative(measure.over) && isNeverNegative(measure.under);
    default:
      return (
        measure.kind === 'count' || ['people', 'time', 'responseTime', 'unanswered'].includes(measure.kind)
      );
  }
}

/** Whether what one measure counts is a part of what another one counts, so that their ratio is at most 1. */
function isPartOf(over: Measure, under: Measure): boolean {
  if (over.kind === 'people') return under.kind === 'people' && under.who === undefined;
  if (under.kind !== 'count') return false;
  if (over.kind === 'unanswered') return under.of === 'subjects';
  if (over.kind !== 'count' || over.of !== under.of) return false;
  return (under.of === 'events' && !under.event) || (under.of === 'evidence' && !under.outcome);
}

/** The step in which values of a manual measure are recorded: 1 of whole numbers, 0.1 of such with one decimal, and so on. */
function resolutionOf(measure: Measure, values: readonly number[]): number {
  if (measure.kind !== 'manual') return 0;
  const isExact = (decimals: number) =>
    values.every((v) => Math.abs(v * 10 ** decimals - Math.round(v * 10 ** decimals)) < 1e-6);
  for (let decimals = 0; decimals <= maxDecimals; decimals += 1)
    if (isExact(decimals)) return 10 ** -decimals;
  return 0;
}
