import { i18n } from '#i18n';
import { type AlignedGoal, alignedGoals } from '../../../lib/goals/outline/alignment';
import { type GoalsFilter, keyResultMatcher } from '../../../lib/goals/progress/goals-filter';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { AlignedObjective } from './AlignedObjective';
import { AlignmentSummary } from './AlignmentSummary';
import './alignment.css';

interface Props {
  /** The open objectives. */
  readonly objectives: readonly Objective[];
  readonly filter: GoalsFilter;
  readonly data: GoalsData;
}

/** What supports what: the business goals, the objectives that support them, and the outcomes of those. */
export function Alignment({ objectives, filter, data }: Props) {
  const businessGoals = data.workspace?.businessGoals ?? [];
  const matches = keyResultMatcher(filter, data, Date.now());
  const shown = matches ? withAncestors(objectives, withMatches(data.keyResults, matches)) : objectives;
  if (matches && !shown.length) return <p className="none">{i18n.t('app.noMatch')}</p>;
  const aligned = alignedGoals(businessGoals, shown).filter(({ nodes }) => !matches || nodes.length);
  return (
    <div className={businessGoals.length ? 'alignment' : 'alignment without-goals'}>
      <Columns hasGoals={businessGoals.length > 0} />
      <ul>
        {aligned.map((one) => (
          <Goal key={one.goal?.id ?? ''} aligned={one} data={data} matches={matches} />
        ))}
      </ul>
      {!matches && <AlignmentSummary aligned={aligned} data={data} />}
    </div>
  );
}

/** The heads of the columns. Each value says itself what it is, so this is for the eye alone. */
function Columns({ hasGoals }: { readonly hasGoals: boolean }) {
  return (
    <div className="goal heads" aria-hidden="true">
      {hasGoals && <span>{i18n.t('form.businessGoal')}</span>}
      <div className="fan">
        <div className="supporting">
          <span>{i18n.t(hasGoals ? 'alignment.supporting' : 'alignment.objectives')}</span>
          <div className="fan">
            <div className="outcome">
              <span>{i18n.t('alignment.outcomes')}</span>
              <span>{i18n.t('alignment.complete')}</span>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

interface GoalProps {
  readonly aligned: AlignedGoal;
  readonly data: GoalsData;
  readonly matches: ((keyResult: KeyResult) => boolean) | undefined;
}

function Goal({ aligned: { goal, nodes }, data, matches }: GoalProps) {
  const hasGoals = (data.workspace?.businessGoals ?? []).length > 0;
  return (
    <li className="goal">
      {hasGoals && (
        <div className="cell">
          <b className={goal ? undefined : 'soft'}>{goal?.title ?? i18n.t('alignment.serveNone')}</b>
        </div>
      )}
      {nodes.length > 0 ? (
        <ul className="fan">
          {nodes.map(({ objective, depth }) => (
            <AlignedObjective
              key={objective.id}
              objective={objective}
              parent={depth ? data.objectives.find((o) => o.id === objective.parent) : undefined}
              data={data}
              matches={matches}
            />
          ))}
        </ul>
      ) : (
        <p className="soft unserved">{i18n.t('alignment.unserved')}</p>
      )}
    </li>
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
