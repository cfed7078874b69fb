import { useState } from 'react';
import { i18n } from '#i18n';
import type { FirstGoals } from '../../../lib/goals/drafts/first-goals';
import { inOrder, isFinished, objectiveTree, openKeyResults } from '../../../lib/goals/outline/group';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { NewKeyResult } from '../key-result/NewKeyResult';
import { Reminder } from '../review/Reminder';
import { Review } from '../review/Review';
import { useAct } from '../useDoer';
import { Alignment } from './Alignment';
import { CycleForm } from './CycleForm';
import { ClosedCycles, Cycles } from './Cycles';
import { ObjectiveCard } from './ObjectiveCard';
import { ObjectiveForm } from './ObjectiveForm';
import { Onboarding } from './Onboarding';
import { WorkspaceForm } from './WorkspaceForm';

type Opened = 'start' | 'objective' | 'keyResult' | 'cycle' | 'workspace' | 'review' | undefined;

/** The goals: what everything serves, the objectives, and what shows that they are reached. */
export function Goals({ data }: { readonly data: GoalsData }) {
  const objectives = inOrder(
    data.objectives.filter((o) => !o.archived && !isFinished(o, data.cycles, data.keyResults)),
  );
  const [first] = objectives;
  const [opened, setOpened] = useState<Opened>(() => asked(first !== undefined));
  const [begun, setBegun] = useState<FirstGoals>();
  const close = () => setOpened(undefined);
  const open = openKeyResults(data.objectives, data.keyResults);
  // Of what has not begun there is nothing to review.
  const followed = open.filter(
    ({ id }) => (data.snapshots.find((s) => s.keyResult === id)?.start ?? 0) <= Date.now(),
  );
  return (
    <section id="goals" aria-labelledby="goals-heading">
      <h2 id="goals-heading">{i18n.t('options.goals')}</h2>
      <p className="intro">{data.workspace?.mission || i18n.t('options.goalsIntro')}</p>
      <div className="buttons">
        {!first && (
          <Button look="go" onClick={() => setOpened('start')}>
            {i18n.t('start.title')}
          </Button>
        )}
        <Button onClick={() => setOpened('objective')}>{i18n.t('options.addObjective')}</Button>
        {/* A key result belongs to an objective, so that comes first. */}
        <Button
          look={objectives.length ? 'go' : undefined}
          disabled={!first}
          onClick={() => setOpened('keyResult')}
        >
          {i18n.t('options.addKeyResult')}
        </Button>
        <Button onClick={() => setOpened('cycle')}>{i18n.t('options.addCycle')}</Button>
        <Button onClick={() => setOpened('workspace')}>{i18n.t('options.workspaceEdit')}</Button>
        {followed.length > 0 && <Button onClick={() => setOpened('review')}>{i18n.t('review.start')}</Button>}
      </div>
      <Cycles data={data} />
      {open.length > 0 && <Reminder />}
      {objectives.length === 0 && <p className="none">{i18n.t('options.noObjectives')}</p>}
      <Alignment objectives={objectives} data={data} />
      {objectiveTree(objectives).map(({ objective, depth, siblings }) => (
        <div key={objective.id} className="branch" style={{ '--depth': depth }}>
          <ObjectiveCard
            objective={objective}
            siblings={siblings}
            at={siblings.indexOf(objective)}
            data={data}
          />
        </div>
      ))}
      <ClosedCycles data={data} />
      <Archived data={data} />
      {opened === 'start' && (
        <Onboarding
          data={data}
          onClose={(beginning) => {
            setBegun(beginning);
            close();
          }}
        />
      )}
      {begun && (
        <NewKeyResult
          objective={begun.objective}
          data={data}
          template={begun.template}
          onClose={() => setBegun(undefined)}
        />
      )}
      {opened === 'objective' && <ObjectiveForm data={data} order={data.objectives.length} onClose={close} />}
      {opened === 'keyResult' && first && (
        <NewKeyResult objective={objectives.at(-1) ?? first} data={data} onClose={close} />
      )}
      {opened === 'workspace' && <WorkspaceForm data={data} onClose={close} />}
      {opened === 'cycle' && <CycleForm data={data} onClose={close} />}
      {opened === 'review' && <Review keyResults={followed} data={data} onClose={close} />}
    </section>
  );
}

/** What the popup sends somebody here for. */
function asked(hasGoals: boolean): Opened {
  if (location.hash === '#start' && !hasGoals) return 'start';
  return location.hash === '#review' && hasGoals ? 'review' : undefined;
}

/** What was put away: it counts no longer, and can come back. */
function Archived({ data }: { readonly data: GoalsData }) {
  const act = useAct();
  const items = [
    ...data.objectives
      .filter((o) => o.archived)
      .map(({ id, title }) => ({ type: 'objective' as const, id, title })),
    ...data.keyResults
      .filter((k) => k.archived)
      .map(({ id, title }) => ({ type: 'keyResult' as const, id, title })),
  ];
  if (!items.length) return null;
  return (
    <details>
      <summary>{i18n.t('options.showArchived')}</summary>
      <ul className="archived">
        {items.map(({ type, id, title }) => (
          <li key={`${type} ${id}`}>
            {title}
            <Button
              aria-label={i18n.t('options.restoreNamed', [title])}
              onClick={() => act([{ type, id, set: { archived: null } }])}
            >
              {i18n.t('options.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
