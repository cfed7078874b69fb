import type { KeyResult, Objective } from '../../model/goals';
import { objectiveTree, type TreeNode } from './objective-tree';

/** A business goal with the objectives that support it, each after the objective that it supports. */
export interface AlignedGoal {
  /** Undefined for the objectives that support none. */
  readonly goal: { readonly id: string; readonly title: string } | undefined;
  readonly nodes: readonly TreeNode[];
}

/**
 * The objectives under the business goals that they support, by themselves or through the objective above them.
 * @param goals the business goals, in order; each is returned, whether anything supports it or not.
 */
export function alignedGoals(
  goals: readonly { readonly id: string; readonly title: string }[],
  objectives: readonly Objective[],
): AlignedGoal[] {
  const trees: TreeNode[][] = [];
  for (const node of objectiveTree(objectives)) {
    if (node.depth === 0) trees.push([node]);
    else trees.at(-1)?.push(node);
  }
  const goalOf = ([root]: readonly TreeNode[]) => root?.objective.businessGoal;
  const known = new Set<string | undefined>(goals.map((goal) => goal.id));
  const unlinked = trees.filter((tree) => !known.has(goalOf(tree))).flat();
  return [
    ...goals.map((goal) => ({ goal, nodes: trees.filter((tree) => goalOf(tree) === goal.id).flat() })),
    ...(unlinked.length ? [{ goal: undefined, nodes: unlinked }] : []),
  ];
}

/** Those of the outcomes that have a driver which is not archived. */
export function drivenOutcomes(
  keyResults: readonly KeyResult[],
  outcomes: readonly KeyResult[],
): readonly KeyResult[] {
  const known = new Set(keyResults.filter((k) => !k.archived).map((k) => k.id));
  return outcomes.filter(({ drivers }) => drivers?.some((id) => known.has(id)));
}
