import { memo, startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { objectiveTree } from '../../../lib/goals/outline/objective-tree';
import { type GoalsFilter, keyResultMatcher } from '../../../lib/goals/progress/goals-filter';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ObjectiveSection } from './ObjectiveSection';
import { Reorder, Sortable } from './Reorder';

/** So many objectives are drawn at once: more than a window shows. As many more follow at a time. */
const atOnce = 4;

interface Props {
  readonly objectives: readonly Objective[];
  readonly filter: GoalsFilter;
  readonly data: GoalsData;
}

/**
 * The objectives as a list that can be folded, each below its parent. It is not drawn again when the place opens a form, and
 * follows what is typed into the search when there is time.
 */
export const ObjectiveList = memo(({ objectives, filter, data }: Props) => {
  const applied = useDeferredValue(filter);
  const matches = useMemo(() => keyResultMatcher(applied, data, Date.now()), [applied, data]);
  const nodes = useMemo(() => {
    const found =
      matches &&
      new Set(data.keyResults.filter((k) => !k.archived && !k.closed && matches(k)).map((k) => k.objective));
    const isShown = ({ id }: Objective) => !found || found.has(id);
    return objectiveTree(objectives)
      .filter(({ objective }) => isShown(objective))
      .map((node) => ({ ...node, list: node.siblings.filter(isShown) }));
  }, [objectives, data, matches]);
  const drawn = useDrawn(nodes.length);
  if (matches && !nodes.length) return <p className="none">{i18n.t('app.noMatch')}</p>;
  return (
    <Reorder data={data}>
      {nodes.length > 0 && <Columns />}
      {nodes.slice(0, drawn).map(({ objective, depth, siblings, list }) => (
        <Sortable
          key={objective.id}
          type="objective"
          item={objective}
          list={list}
          className="branch"
          style={{ '--depth': depth }}
        >
          <ObjectiveSection objective={objective} siblings={siblings} data={data} matches={matches} canFold />
        </Sortable>
      ))}
    </Reorder>
  );
});

/** How many of the objectives are drawn: a few at first, and more and more until all are, so that keys and clicks get in between. */
function useDrawn(length: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn < length) startTransition(() => setDrawn(drawn + atOnce));
  }, [drawn, length]);
  return drawn;
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
