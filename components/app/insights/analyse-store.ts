import { metricsToStop, type OutcomeRelations, relationsOf } from '../../../lib/goals/insights/analyse';
import type { Comparisons } from '../../../lib/goals/insights/comparisons';
import { type Content, contentByOutcome } from '../../../lib/goals/insights/content';
import type { MetricGroup } from '../../../lib/goals/insights/metric-groups';
import { type PlaceSeries, placesByClass } from '../../../lib/goals/insights/places';
import type { SuggestedThen } from '../../../lib/goals/insights/suggestion-record';
import type { Weekly } from '../../../lib/goals/insights/weekly';
import { weekLength } from '../../../lib/model/durations';
import type { Database } from '../../../lib/store/db/database';
import { type PlacePeople, readPeople } from '../../../lib/store/signals/read-people';
import { readContent } from '../../../lib/store/snapshots/read-content';
import { readKeyResultSeries, readMetricSeries } from '../../../lib/store/snapshots/read-insights';
import { readSuggestions } from '../../../lib/store/snapshots/read-suggestions';

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
  readonly suggestions: readonly SuggestedThen[];
}
/** What is told while it is worked out: parts of the result as they are known, and the share that is done, 0–1. */
export interface Telling {
  readonly part: (part: Partial<InsightsResult>) => void;
  readonly progress: (share: number) => void;
}

const weeksBack = 104;
/** People and places are drawn over half a year. */
export const weeksDrawn = 26;

/**
 * Reads the series of the last two years, and works out everything that takes long: what needs no statistics first.
 * @param compared what was compared before; what is not needed any more is dropped.
 */
export async function analyseStore(
  db: Database,
  { now, zone, workingDays }: InsightsQuery,
  compared: Comparisons,
  tell: Telling,
): Promise<void> {
  const span = { start: now - weeksBack * weekLength, end: now };
  const { weeks, groups } = await readMetricSeries(db, span, workingDays);
  tell.part({ places: placesByClass(groups) });
  tell.progress(0.2);
  const [keyResults] = await Promise.all([
    readKeyResultSeries(db, span, weeks, zone, (share) => tell.progress(0.2 + 0.3 * share)),
    readSuggestions(db, zone).then((suggestions) => tell.part({ suggestions })),
  ]);
  const outcomes = keyResults.filter((k) => k.keyResult.layer === 'outcome');
  tell.part({ weeks: weeksKnown(weeks.length, [...keyResults, ...groups]) });
  tell.part({ people: await readPeople(db, weeks.slice(-weeksDrawn), now) });
  const { made, tags, keyResults: all } = await readContent(db);
  tell.part({ content: contentByOutcome(made, tags, all, outcomes, weeks) });
  const relations = outcomes.map((outcome, n) => {
    tell.progress(0.5 + (0.5 * n) / outcomes.length);
    return relationsOf(outcome, keyResults, groups, compared);
  });
  compared.dropUnused();
  tell.part({ relations, stop: metricsToStop(groups, keyResults, relations) });
}

/** How many weeks there are since the first one in which any of the series is known. */
function weeksKnown(weeks: number, all: readonly { readonly steps: Weekly }[]): number {
  const first = all.map(({ steps }) => steps.findIndex((value) => value !== undefined));
  return weeks - Math.min(weeks, ...first.filter((place) => place >= 0));
}
