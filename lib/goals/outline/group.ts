import type { Cycle, KeyResult, Objective } from '../../model/goals';

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

/** Records by when they were made, the newest first. */
export function newestFirst<T extends { at: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
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

/** Whether an objective is over: its cycle is closed, and none of its key results is followed any more. */
export function isOver(
  objective: Objective,
  cycles: readonly Cycle[],
  keyResults: readonly KeyResult[],
): boolean {
  const isClosed = cycles.some((c) => c.id === objective.cycle && c.closed);
  return isClosed && !openKeyResults([objective], keyResults).length;
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

/** An objective in the tree of what serves what. */
export interface Branch {
  readonly objective: Objective;
  /** How many objectives stand above it. */
  readonly depth: number;
  /** Those that serve the same one, in order, with itself. */
  readonly siblings: readonly Objective[];
}

/**
 * The objectives as a tree, each above those that serve it, in the order in which they are read. One whose parent is not
 * among them stands at the top; of those that serve each other in a circle the first does.
 */
export function asTree(objectives: readonly Objective[]): Branch[] {
  const known = new Set(objectives.map((o) => o.id));
  const left = new Map(inOrder(objectives).map((o) => [o.id, o]));
  const under = (of: (o: Objective) => boolean, depth: number): Branch[] => {
    const siblings = [...left.values()].filter(of);
    for (const { id } of siblings) left.delete(id);
    return siblings.flatMap((objective) => [
      { objective, depth, siblings },
      ...under((o) => o.parent === objective.id, depth + 1),
    ]);
  };
  const tree = under((o) => o.parent === undefined || !known.has(o.parent), 0);
  for (let first = left.values().next().value; first; first = left.values().next().value) {
    const { id } = first;
    tree.push(...under((o) => o.id === id, 0));
  }
  return tree;
}
