import type { Cycle, KeyResult, Objective } from '../../model/goals';
import { instantOfDay } from '../../model/local-day';
import type { GoalRecords } from '../types';

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

/** Whether an objective is finished: its cycle is closed, and none of its key results is open. */
export function isFinished(
  objective: Objective,
  cycles: readonly Cycle[],
  keyResults: readonly KeyResult[],
): boolean {
  const isClosed = cycles.some((c) => c.id === objective.cycle && c.closed);
  return isClosed && !openKeyResults([objective], keyResults).length;
}

/** The objectives that are neither archived nor finished, in order. */
export function currentObjectives({
  objectives,
  cycles,
  keyResults,
}: Pick<GoalRecords, 'objectives' | 'cycles' | 'keyResults'>): Objective[] {
  return inOrder(objectives.filter((o) => !o.archived && !isFinished(o, cycles, keyResults)));
}

/**
 * The objectives that something can be put under, in order: the current ones, and the one that it is under already. Those of closed
 * cycles often have the same titles.
 * @param own the id of the one that it is under.
 */
export function choosableObjectives(
  goals: Pick<GoalRecords, 'objectives' | 'cycles' | 'keyResults'>,
  own: string | undefined,
): Objective[] {
  const current = new Set(currentObjectives(goals).map(({ id }) => id));
  return inOrder(goals.objectives.filter(({ id }) => current.has(id) || id === own));
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

/**
 * The objectives below one by whose key results it is measured, in reading order: those with open key results, or else those
 * of which all are closed.
 */
export function measuredBelow(
  objective: string,
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
): Objective[] {
  const left = new Map(inOrder(objectives.filter((o) => !o.archived)).map((o) => [o.id, o]));
  left.delete(objective);
  const under = (parent: string): Objective[] => {
    const children = [...left.values()].filter((o) => o.parent === parent);
    for (const { id } of children) left.delete(id);
    return children.flatMap((child) => [child, ...under(child.id)]);
  };
  const below = under(objective);
  const withSome = (isCounted: (keyResult: KeyResult) => boolean) => {
    const measured = new Set(keyResults.filter((k) => !k.archived && isCounted(k)).map((k) => k.objective));
    return below.filter(({ id }) => measured.has(id));
  };
  const open = withSome((k) => !k.closed);
  return open.length ? open : withSome(() => true);
}

/** An objective in the alignment tree. */
export interface TreeNode {
  readonly objective: Objective;
  /** How many ancestors it has. */
  readonly depth: number;
  /** The objectives with the same parent, in order, itself included. */
  readonly siblings: readonly Objective[];
}

/**
 * The objectives as a tree in reading order, each before its children. An objective whose parent is not among them is a
 * root; so is the first one of a cycle of parents.
 */
export function objectiveTree(objectives: readonly Objective[]): TreeNode[] {
  const known = new Set(objectives.map((o) => o.id));
  const left = new Map(inOrder(objectives).map((o) => [o.id, o]));
  const under = (of: (o: Objective) => boolean, depth: number): TreeNode[] => {
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
