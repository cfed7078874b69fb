import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { objectiveTree, type TreeNode } from '../../../lib/goals/outline/group';
import { type GoalsFilter, keyResultMatcher } from '../../../lib/goals/progress/goals-filter';
import { objectiveStatus } from '../../../lib/goals/progress/objective-status';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { objectiveStatusInWords } from '../../ui/objective-status';
import { objectiveHref } from '../address';

interface Props {
  /** The open objectives. */
  readonly objectives: readonly Objective[];
  readonly filter: GoalsFilter;
  readonly data: GoalsData;
}

/** The alignment tree: business goals, the objectives linked to them, and the objectives below those. */
export function Alignment({ objectives, filter, data }: Props) {
  const goals = data.workspace?.businessGoals ?? [];
  const matches = keyResultMatcher(filter, data, Date.now());
  const nodes = objectiveTree(
    matches ? withAncestors(objectives, withMatches(data.keyResults, matches)) : objectives,
  );
  if (matches && !nodes.length) return <p className="none">{i18n.t('app.noMatch')}</p>;
  const roots = nodes.filter((n) => n.depth === 0);
  const linked = goals.map(({ id, title }) => ({
    id,
    title,
    roots: roots.filter((n) => n.objective.businessGoal === id),
  }));
  const isLinked = new Set(linked.flatMap((goal) => goal.roots));
  const unlinked = roots.filter((root) => !isLinked.has(root));
  const tree = (some: readonly TreeNode[]) => (
    <ul>
      {some.map((node) => (
        <Row key={node.objective.id} objective={node.objective} data={data}>
          {childrenOf(node, nodes).length > 0 && tree(childrenOf(node, nodes))}
        </Row>
      ))}
    </ul>
  );
  return (
    <div className="alignment">
      <ul>
        {linked.map(({ id, title, roots: own }) => (
          <li key={id}>
            <b>{title}</b>
            {own.length > 0 ? tree(own) : !matches && <p className="soft">{i18n.t('alignment.unserved')}</p>}
          </li>
        ))}
        {unlinked.length > 0 && (
          <li>
            <b>{i18n.t(goals.length ? 'alignment.serveNone' : 'alignment.objectives')}</b>
            {tree(unlinked)}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The ids of the objectives that have an open key result that matches. */
function withMatches(
  keyResults: readonly KeyResult[],
  matches: (keyResult: KeyResult) => boolean,
): Set<string> {
  return new Set(keyResults.filter((k) => !k.archived && !k.closed && matches(k)).map((k) => k.objective));
}

/** The objectives that are found, and those above them, under which they stand. */
function withAncestors(objectives: readonly Objective[], found: ReadonlySet<string>): Objective[] {
  const shown = new Set<string>();
  const add = (id: string | undefined) => {
    if (id === undefined || shown.has(id)) return;
    shown.add(id);
    add(objectives.find((o) => o.id === id)?.parent);
  };
  for (const id of found) add(id);
  return objectives.filter((o) => shown.has(o.id));
}

/** The children of a node. */
function childrenOf(node: TreeNode, nodes: readonly TreeNode[]): TreeNode[] {
  const rest = nodes.slice(nodes.indexOf(node) + 1);
  const end = rest.findIndex((n) => n.depth <= node.depth);
  return rest.slice(0, end < 0 ? undefined : end).filter((n) => n.depth === node.depth + 1);
}

interface RowProps {
  readonly objective: Objective;
  readonly data: GoalsData;
  readonly children: ReactNode;
}

function Row({ objective, data, children }: RowProps) {
  const own = data.keyResults.filter((k) => k.objective === objective.id && !k.archived);
  const status = objectiveStatusInWords(objectiveStatus(own, data.snapshots, Date.now()));
  return (
    <li>
      <a href={objectiveHref(objective.id)}>{objective.title}</a>
      {status && <span className="soft"> · {status}</span>}
      {children}
    </li>
  );
}
