import type { KeyResult, Objective } from '../../model/goals';
import { instantOfDay } from '../../model/local-day';

/** An objective with the key results that are shown under it. */
export interface ObjectiveGroup {
  readonly objective: Objective;
  readonly keyResults: readonly KeyResult[];
}

const layerOrder = { outcome: 0, output: 1, effort: 2 } as const;

/** Compares key results by their layer: outcomes come before outputs, and those before effort. */
export function outcomesFirst(a: Pick<KeyResult, 'layer'>, b: Pick<KeyResult, 'layer'>): number {
  return layerOrder[a.layer] - layerOrder[b.layer];
}

/** Records in their manual order; those without one come last, by title. */
export function inOrder<T extends { order?: number | undefined; title: string }>(records: readonly T[]): T[] {
  const place = (r: T) => r.order ?? Number.MAX_SAFE_INTEGER;
  return [...records].sort((a, b) => place(a) - place(b) || a.title.localeCompare(b.title));
}

/** Records by their instant, newest first. */
export function newestFirst<T extends { at: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => instantOfDay(b.at) - instantOfDay(a.at));
}

/** The open key results: not closed, and neither they nor their objective archived. Outcomes come first. */
export function openKeyResults(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): KeyResult[] {
  const open = new Set(objectives.filter((o) => !o.archived).map((o) => o.id));
  return inOrder(keyResults.filter((k) => !k.archived && !k.closed && open.has(k.objective))).sort(
    outcomesFirst,
  );
}

/** What the popup shows: the objectives with their open outcomes, and the open drivers, output before effort. */
export function group(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): { outcomes: ObjectiveGroup[]; drivers: KeyResult[] } {
  const open = openKeyResults(objectives, keyResults);
  const outcomes = inOrder(objectives).flatMap((objective) => {
    const own = open.filter((k) => k.objective === objective.id && k.layer === 'outcome');
    return own.length ? [{ objective, keyResults: own }] : [];
  });
  return { outcomes, drivers: open.filter((k) => k.layer !== 'outcome') };
}
