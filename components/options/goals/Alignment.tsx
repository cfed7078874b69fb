import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { objectiveTree, type TreeNode } from '../../../lib/goals/outline/group';
import { objectiveStatus } from '../../../lib/goals/progress/objective-status';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { standingInWords } from '../../ui/standing';

interface Props {
  /** Those that are followed. */
  readonly objectives: readonly Objective[];
  readonly data: GoalsData;
}

/** What serves what: the business goals, the objectives that serve them, and those that serve these. */
export function Alignment({ objectives, data }: Props) {
  const goals = data.workspace?.businessGoals ?? [];
  const branches = objectiveTree(objectives);
  if (branches.length < 2 && !branches.some((b) => b.objective.businessGoal)) return null;
  const tops = branches.filter((b) => b.depth === 0);
  const serving = goals.map(({ id, title }) => ({
    id,
    title,
    tops: tops.filter((b) => b.objective.businessGoal === id),
  }));
  const served = new Set(serving.flatMap((goal) => goal.tops));
  const own = tops.filter((top) => !served.has(top));
  const tree = (some: readonly TreeNode[]) => (
    <ul>
      {some.map((branch) => (
        <Row key={branch.objective.id} objective={branch.objective} data={data}>
          {below(branch, branches).length > 0 && tree(below(branch, branches))}
        </Row>
      ))}
    </ul>
  );
  return (
    <details className="alignment">
      <summary>{i18n.t('alignment.title')}</summary>
      <ul>
        {serving.map(({ id, title, tops: mine }) => (
          <li key={id}>
            <b>{title}</b>
            {mine.length > 0 ? tree(mine) : <p className="soft">{i18n.t('alignment.unserved')}</p>}
          </li>
        ))}
        {own.length > 0 && (
          <li>
            <b>{i18n.t(goals.length ? 'alignment.serveNone' : 'alignment.objectives')}</b>
            {tree(own)}
          </li>
        )}
      </ul>
    </details>
  );
}

/** Those that serve the objective of a branch itself. */
function below(branch: TreeNode, branches: readonly TreeNode[]): TreeNode[] {
  const from = branches.indexOf(branch) + 1;
  const rest = branches.slice(from);
  const end = rest.findIndex((b) => b.depth <= branch.depth);
  return rest.slice(0, end < 0 ? undefined : end).filter((b) => b.depth === branch.depth + 1);
}

interface RowProps {
  readonly objective: Objective;
  readonly data: GoalsData;
  readonly children: ReactNode;
}

function Row({ objective, data, children }: RowProps) {
  const own = data.keyResults.filter((k) => k.objective === objective.id && !k.archived);
  const stands = standingInWords(objectiveStatus(own, data.snapshots, Date.now()));
  return (
    <li>
      <a href={`#${objectiveAnchor(objective.id)}`}>{objective.title}</a>
      {stands && <span className="soft"> · {stands}</span>}
      {children}
    </li>
  );
}

/** The id of an objective's card on the page. */
export function objectiveAnchor(id: string): string {
  return `objective-${id}`;
}
