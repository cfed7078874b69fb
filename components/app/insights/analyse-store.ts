import { metricsToStop, type OutcomeRelations, relationsOf } from '../../../lib/goals/insights/analyse';
import { type Content, contentByOutcome } from '../../../lib/goals/insights/content';
import type { MetricGroup } from '../../../lib/goals/insights/metric-groups';
import { type PlaceSeries, placesByClass } from '../../../lib/goals/insights/places';
import type { Weekly } from '../../../lib/goals/insights/weekly';
import { weekLength } from '../../../lib/model/durations';
import type { Database } from '../../../lib/store/db/database';
import { type PlacePeople, readPeople } from '../../../lib/store/signals/read-people';
import { readContent } from '../../../lib/store/snapshots/read-content';
import { readInsightSeries } from '../../../lib/store/snapshots/read-insights';

/** When and where insights are looked at. */
export interface InsightsQuery {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** An IANA time zone. */
  readonly zone: string;
  /** ISO weekdays; undefined where every day is one. */
  readonly workingDays?: readonly number[] | undefined;
}
export interface InsightsResult {
  /** How many weeks there are since the first one of which anything is known. */
  readonly weeks: number;
  readonly relations: readonly OutcomeRelations[];
  readonly stop: readonly (MetricGroup & { readonly weeks: number })[];
  readonly places: readonly PlaceSeries[];
  readonly people: readonly PlacePeople[];
  readonly content: Content;
}

const weeksBack = 104;
/** People and places are drawn over half a year. */
export const weeksDrawn = 26;

/**
 * Reads the series of the last two years, and works out everything that takes long.
 * @param onProgress is told the share that is done, 0–1.
 */
export async function analyseStore(
  db: Database,
  { now, zone, workingDays }: InsightsQuery,
  onProgress: (share: number) => void,
): Promise<InsightsResult> {
  const span = { start: now - weeksBack * weekLength, end: now };
  const { weeks, keyResults, groups } = await readInsightSeries(db, span, workingDays, zone, (read, of) =>
    onProgress((0.4 * read) / of),
  );
  const outcomes = keyResults.filter((k) => k.keyResult.layer === 'outcome');
  const relations = outcomes.map((outcome, n) => {
    onProgress(0.4 + (0.5 * n) / outcomes.length);
    return relationsOf(outcome, keyResults, groups);
  });
  onProgress(0.9);
  const drawn = weeks.slice(-weeksDrawn);
  const { made, tags, keyResults: all } = await readContent(db);
  return {
    weeks:
      weeks.length -
      firstKnown(
        weeks.length,
        [...keyResults, ...groups].map((one) => one.steps),
      ),
    relations,
    stop: metricsToStop(groups, keyResults, relations),
    places: placesByClass(groups),
    people: await readPeople(db, drawn, now),
    content: contentByOutcome(made, tags, all, outcomes, weeks),
  };
}

/** The place of the first week in which any of the series is known. */
function firstKnown(weeks: number, all: readonly Weekly[]): number {
  const first = all.map((series) => series.findIndex((value) => value !== undefined));
  return Math.min(weeks, ...first.filter((place) => place >= 0));
}
