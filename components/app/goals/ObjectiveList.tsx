import { i18n } from '#i18n';
import { objectiveTree } from '../../../lib/goals/outline/group';
import { type GoalsFilter, keyResultMatcher } from '../../../lib/goals/progress/goals-filter';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { useSessionState } from '../useSessionState';
import { ObjectiveSection } from './ObjectiveSection';
import { Reorder, Sortable } from './Reorder';

/** The ids of the folded objectives, each in a line. */
const nothingFolded = { ids: '' };

interface Props {
  readonly objectives: readonly Objective[];
  readonly filter: GoalsFilter;
  readonly data: GoalsData;
}

/** The objectives as a list that can be folded, each below its parent. */
export function ObjectiveList({ objectives, filter, data }: Props) {
  const [{ ids }, setFolded] = useSessionState('stillroom-folded', nothingFolded);
  const folded = new Set(ids.split('\n'));
  const matches = keyResultMatcher(filter, data, Date.now());
  const isShown = (id: string) =>
    !matches || data.keyResults.some((k) => k.objective === id && !k.archived && !k.closed && matches(k));
  const nodes = objectiveTree(objectives).filter(({ objective }) => isShown(objective.id));
  const toggle = (id: string) => {
    if (!folded.delete(id)) folded.add(id);
    setFolded({ ids: [...folded].join('\n') });
  };
  if (matches && !nodes.length) return <p className="none">{i18n.t('app.noMatch')}</p>;
  return (
    <Reorder data={data}>
      {nodes.length > 0 && <Columns />}
      {nodes.map(({ objective, depth, siblings }) => (
        <Sortable
          key={objective.id}
          type="objective"
          item={objective}
          list={siblings.filter((o) => isShown(o.id))}
          className="branch"
          style={{ '--depth': depth }}
        >
          <ObjectiveSection
            objective={objective}
            siblings={siblings}
            data={data}
            matches={matches}
            isFolded={folded.has(objective.id)}
            onFold={() => toggle(objective.id)}
          />
        </Sortable>
      ))}
    </Reorder>
  );
}

/** The heads of the columns. Each value says itself what it is, so this is for the eye alone. */
function Columns() {
  return (
    <div className="line heads" aria-hidden="true">
      <span className="name">{i18n.t('app.keyResult')}</span>
      <span>
        {i18n.t('app.progress')} <i className="mark" /> {i18n.t('app.expected')}
      </span>
      <span>{i18n.t('app.forecast')}</span>
      <span>{i18n.t('history.override')}</span>
      <span>{i18n.t('review.confidence')}</span>
      <span>{i18n.t('form.owner')}</span>
    </div>
  );
}
