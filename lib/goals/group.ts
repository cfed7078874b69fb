import type { KeyResult, Objective } from '../model/goals';

/** An objective with those of its key results that are shown together. */
export interface Group {
  readonly objective: Objective;
  readonly keyResults: readonly KeyResult[];
}

const layerOrder = { outcome: 0, output: 1, effort: 2 } as const;

/** Records in the order that a person gave them; those without one come last, by title. */
export function inOrder<T extends { order?: number | undefined; title: string }>(records: readonly T[]): T[] {
  const place = (r: T) => r.order ?? Number.MAX_SAFE_INTEGER;
  return [...records].sort((a, b) => place(a) - place(b) || a.title.localeCompare(b.title));
}

/** The key results that are followed: not closed, and neither they nor their objective archived. Outcomes first. */
export function openKeyResults(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): KeyResult[] {
  const open = new Set(objectives.filter((o) => !o.archived).map((o) => o.id));
  return inOrder(keyResults.filter((k) => !k.archived && !k.closed && open.has(k.objective))).sort(
    (a, b) => layerOrder[a.layer] - layerOrder[b.layer],
  );
}

/**
 * What is followed, for the popup: the objectives with their outcomes, and apart from them what is expected to bring the
 * outcomes about, output before effort. Archived ones are left out.
 */
export function group(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): { outcomes: Group[]; feeders: KeyResult[] } {
  const open = openKeyResults(objectives, keyResults);
  const outcomes = inOrder(objectives).flatMap((objective) => {
    const own = open.filter((k) => k.objective === objective.id && k.layer === 'outcome');
    return own.length ? [{ objective, keyResults: own }] : [];
  });
  return { outcomes, feeders: open.filter((k) => k.layer !== 'outcome') };
}
