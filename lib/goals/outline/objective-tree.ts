import type { KeyResult, Objective } from '../../model/goals';
import { inOrder } from './group';

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
