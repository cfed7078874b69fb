import { useState } from 'react';
import { i18n } from '#i18n';
import type { FirstGoals } from '../../../lib/goals/drafts/first-goals';
import { inOrder, isFinished, objectiveTree } from '../../../lib/goals/outline/group';
import { reviewable } from '../../../lib/goals/progress/reviewable';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { useGoals } from '../goals-context';
import { NewKeyResult } from '../key-result/NewKeyResult';
import { PlaceHeading } from '../PlaceHeading';
import { Review } from '../review/Review';
import { useEdit } from '../useGoalEdits';
import { Alignment } from './Alignment';
import { CycleForm } from './CycleForm';
import { ClosedCycles, Cycles } from './Cycles';
import { ObjectiveCard } from './ObjectiveCard';
import { ObjectiveForm } from './ObjectiveForm';
import { Onboarding } from './Onboarding';
import { WorkspaceForm } from './WorkspaceForm';

type Opened = 'start' | 'objective' | 'keyResult' | 'cycle' | 'workspace' | 'review' | undefined;

/** The goals: mission, cycles, objectives and key results. */
export function Goals() {
  const data = useGoals();
  return data ? <GoalsOf data={data} /> : null;
}

function GoalsOf({ data }: { readonly data: GoalsData }) {
  const objectives = inOrder(
    data.objectives.filter((o) => !o.archived && !isFinished(o, data.cycles, data.keyResults)),
  );
  const [first] = objectives;
  const [opened, setOpened] = useState<Opened>(() => openedByHash(first !== undefined));
  const [firstGoals, setFirstGoals] = useState<FirstGoals>();
  const close = () => setOpened(undefined);
  const toReview = reviewable(data, Date.now());
  return (
    <section id="goals" aria-labelledby="goals-heading">
      <PlaceHeading id="goals-heading" title={i18n.t('app.goals')} />
      <p className="intro">{data.workspace?.mission || i18n.t('options.goalsIntro')}</p>
      <div className="buttons">
        {!first && (
          <Button look="go" onClick={() => setOpened('start')}>
            {i18n.t('start.title')}
          </Button>
        )}
        <Button onClick={() => setOpened('objective')}>{i18n.t('options.addObjective')}</Button>
        {/* A key result needs an objective. */}
        <Button
          look={objectives.length ? 'go' : undefined}
          disabled={!first}
          onClick={() => setOpened('keyResult')}
        >
          {i18n.t('options.addKeyResult')}
        </Button>
        <Button onClick={() => setOpened('cycle')}>{i18n.t('options.addCycle')}</Button>
        <Button onClick={() => setOpened('workspace')}>{i18n.t('options.workspaceEdit')}</Button>
        {toReview.length > 0 && <Button onClick={() => setOpened('review')}>{i18n.t('review.start')}</Button>}
      </div>
      <Cycles data={data} />
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
          onClose={(saved) => {
            setFirstGoals(saved);
            close();
          }}
        />
      )}
      {firstGoals && (
        <NewKeyResult
          objective={firstGoals.objective}
          data={data}
          template={firstGoals.template}
          onClose={() => setFirstGoals(undefined)}
        />
      )}
      {opened === 'objective' && <ObjectiveForm data={data} order={data.objectives.length} onClose={close} />}
      {opened === 'keyResult' && first && (
        <NewKeyResult objective={objectives.at(-1) ?? first} data={data} onClose={close} />
      )}
      {opened === 'workspace' && <WorkspaceForm data={data} onClose={close} />}
      {opened === 'cycle' && <CycleForm data={data} onClose={close} />}
      {opened === 'review' && <Review keyResults={toReview} data={data} onClose={close} />}
    </section>
  );
}

/** The dialog that a link of the popup asks for. */
function openedByHash(hasGoals: boolean): Opened {
  if (location.hash === '#start' && !hasGoals) return 'start';
  return location.hash === '#review' && hasGoals ? 'review' : undefined;
}

/** Archived objectives and key results, which can be restored. */
function Archived({ data }: { readonly data: GoalsData }) {
  const edit = useEdit();
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
              onClick={() => edit([{ type, id, set: { archived: null } }])}
            >
              {i18n.t('options.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
