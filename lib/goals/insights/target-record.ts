import type { Cycle, ForecastRecord, KeyResult, Objective } from '../../model/goals';
import type { Calibration } from '../closing/calibration';
import { objectivesOf } from '../closing/cycle-score';
import { score } from '../closing/score';
import { forecastResults, shareInRange } from '../forecast/record';
import { isMet } from '../progress/attainment';

/** How targets of one commitment went over closed cycles. */
export interface CommitmentRecord {
  readonly commitment: NonNullable<KeyResult['commitment']>;
  /** How many were closed with a value, and how many were met: all of a committed one, 0.7 of a stretch. */
  readonly closed: number;
  readonly met: number;
  /** The mean score, 0–1. */
  readonly score: number;
}
/** What closed cycles tell about the targets that were set. */
export interface TargetRecord {
  readonly cycles: number;
  readonly commitments: readonly CommitmentRecord[];
  /** How often each reading of the bet was found, most first. */
  readonly readings: readonly (readonly [reading: Calibration, count: number])[];
  /** How often each cause was named, most first. */
  readonly causes: readonly (readonly [
    cause: NonNullable<NonNullable<KeyResult['closed']>['cause']>,
    count: number,
  ])[];
  /** How many forecasts have a result, and the share of them that lie in their range; absent without any. */
  readonly forecasts: number;
  readonly inRange?: number;
}

const commitments = ['committed', 'stretch'] as const;

/** What the closed cycles tell about targets. Key results without a commitment are committed. */
export function targetRecord(
  cycles: readonly Cycle[],
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
  forecasts: readonly ForecastRecord[],
): TargetRecord {
  const results = closedResults(cycles, objectives, keyResults);
  const forecast = forecastResults(forecasts, results);
  const inRange = shareInRange(forecast);
  return {
    cycles: cycles.filter((c) => c.closed).length,
    commitments: commitments.flatMap((commitment) => recordOf(commitment, results)),
    readings: counted(results.map((k) => k.closed?.calibration)),
    causes: counted(results.map((k) => k.closed?.cause)),
    forecasts: forecast.length,
    ...(inRange === undefined ? {} : { inRange }),
  };
}

/** The closed key results of closed cycles. */
export function closedResults(
  cycles: readonly Cycle[],
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): KeyResult[] {
  const closed = cycles.filter((c) => c.closed);
  const own = new Set(closed.flatMap((cycle) => objectivesOf(cycle, objectives).map((o) => o.id)));
  return keyResults.filter((k) => k.closed && !k.archived && own.has(k.objective));
}

function recordOf(
  commitment: CommitmentRecord['commitment'],
  results: readonly KeyResult[],
): CommitmentRecord[] {
  const attained = results.flatMap(({ closed, commitment: own = 'committed' }) =>
    own === commitment && closed?.attainment !== undefined ? [closed.attainment] : [],
  );
  if (!attained.length) return [];
  return [
    {
      commitment,
      closed: attained.length,
      met: attained.filter((attainment) => isMet(attainment, commitment)).length,
      score: attained.reduce((sum, attainment) => sum + score(attainment), 0) / attained.length,
    },
  ];
}

function counted<T>(values: readonly (T | undefined)[]): [T, number][] {
  const known = values.filter((value) => value !== undefined);
  return [...Map.groupBy(known, (value) => value).entries()]
    .map(([value, all]): [T, number] => [value, all.length])
    .sort((a, b) => b[1] - a[1]);
}
