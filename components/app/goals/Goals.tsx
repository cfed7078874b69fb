import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { FirstGoals } from '../../../lib/goals/drafts/first-goals';
import { currentObjectives } from '../../../lib/goals/outline/current-objectives';
import { currentFilter, type GoalsFilter, noFilter } from '../../../lib/goals/progress/goals-filter';
import type { Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { pageInAddress } from '../address';
import { useGoals } from '../goals-context';
import { NewKeyResult, NewKeyResultFromPage } from '../key-result/NewKeyResult';
import { PlaceHeading } from '../PlaceHeading';
import { SampleLink } from '../sample/SampleLink';
import { useSessionState } from '../useSessionState';
import { Alignment } from './Alignment';
import { Archived } from './Archived';
import { ClosedCycles } from './ClosedCycles';
import { FilterBar } from './FilterBar';
import { GoalsMenu } from './GoalsMenu';
import { ObjectiveForm } from './ObjectiveForm';
import { ObjectiveList } from './ObjectiveList';
import { Onboarding } from './Onboarding';
import './goals.css';

const views = ['list', 'alignment'] as const;
const firstShown: GoalsFilter & { readonly view: (typeof views)[number] } = { ...noFilter, view: 'list' };
type Opened = 'start' | 'objective' | 'keyResult' | undefined;

/** The goals: mission, cycles, objectives and key results. */
export function Goals() {
  const data = useGoals();
  return data ? <GoalsOf data={data} /> : null;
}

function GoalsOf({ data }: { readonly data: GoalsData }) {
  const objectives = useMemo(() => currentObjectives(data), [data]);
  const [page, setPage] = useState(() => pageInAddress(location.hash));
  const [opened, setOpened] = useState(() => firstOpened(page, objectives));
  const [chosen, setShown] = useSessionState('stillroom-goals', firstShown);
  const { view } = chosen;
  const setView = (next: (typeof views)[number]) => setShown({ ...chosen, view: next });
  const setFilter = (next: GoalsFilter) => setShown({ ...next, view });
  const filter = useMemo(() => currentFilter(chosen, data), [chosen, data]);
  const shown = useMemo(
    () => objectives.filter((o) => !filter.cycle || o.cycle === filter.cycle),
    [objectives, filter],
  );
  return (
    <section className="goals" aria-labelledby="goals-heading">
      <PlaceHeading id="goals-heading" title={i18n.t('app.goals')}>
        {objectives.length > 0 && (
          <fieldset className="seg" aria-label={i18n.t('app.view')}>
            {views.map((one) => (
              <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
                {i18n.t(`app.view_${one}`)}
              </button>
            ))}
          </fieldset>
        )}
        <Button onClick={() => setOpened('objective')}>{i18n.t('options.addObjective')}</Button>
        {/* A key result needs an objective. */}
        <Button
          look={objectives.length ? 'go' : undefined}
          disabled={!objectives.length}
          onClick={() => setOpened('keyResult')}
        >
          {i18n.t('options.addKeyResult')}
        </Button>
        <GoalsMenu data={data} />
      </PlaceHeading>
      {data.workspace?.mission && <p className="intro">{data.workspace.mission}</p>}
      {objectives.length === 0 && <Empty data={data} onStart={() => setOpened('start')} />}
      {objectives.length > 0 && <FilterBar filter={filter} onChange={setFilter} data={data} />}
      {view === 'alignment' && <Alignment objectives={shown} filter={filter} data={data} />}
      {view === 'list' && <ObjectiveList objectives={shown} filter={filter} data={data} />}
      <ClosedCycles data={data} />
      <Archived data={data} />
      <Forms
        data={data}
        objectives={shown}
        opened={opened}
        page={page}
        onClose={() => setOpened(undefined)}
        onEnd={() => {
          setOpened(undefined);
          if (page === undefined) return;
          setPage(undefined);
          // Reloading does not open the form again.
          history.replaceState(null, '', '#goals');
        }}
      />
    </section>
  );
}

/** The form that an address asks for. */
function firstOpened(page: string | undefined, objectives: readonly Objective[]): Opened {
  if (page !== undefined) return objectives.length ? 'keyResult' : 'start';
  return location.hash === '#start' && !objectives.length ? 'start' : undefined;
}

function Empty({ data, onStart }: { readonly data: GoalsData; readonly onStart: () => void }) {
  return (
    <div className="empty">
      <p className="none">{i18n.t(data.objectives.length ? 'app.noOpenGoals' : 'options.noObjectives')}</p>
      <Button look="go" onClick={onStart}>
        {i18n.t('start.title')}
      </Button>
      <SampleLink />
    </div>
  );
}

interface FormsProps {
  readonly data: GoalsData;
  readonly objectives: readonly Objective[];
  readonly opened: Opened;
  /** The subject of the page that the new key result is created from. */
  readonly page: string | undefined;
  /** Called when a form is closed that another may follow. */
  readonly onClose: () => void;
  /** Called when the last form is closed. */
  readonly onEnd: () => void;
}

/** The form that is open. The first goals are followed by their key result. */
function Forms({ data, objectives, opened, page, onClose, onEnd }: FormsProps) {
  const [firstGoals, setFirstGoals] = useState<FirstGoals>();
  const last = objectives.at(-1) ?? currentObjectives(data).at(-1);
  const of = firstGoals?.objective ?? (opened === 'keyResult' ? last : undefined);
  const end = () => {
    setFirstGoals(undefined);
    onEnd();
  };
  return (
    <>
      {opened === 'start' && (
        <Onboarding
          data={data}
          onClose={(saved) => {
            setFirstGoals(saved);
            if (saved) onClose();
            else onEnd();
          }}
        />
      )}
      {of && page !== undefined && (
        <NewKeyResultFromPage objective={of} data={data} page={page} onClose={end} />
      )}
      {of && page === undefined && (
        <NewKeyResult objective={of} data={data} template={firstGoals?.template} onClose={end} />
      )}
      {opened === 'objective' && <ObjectiveForm data={data} order={data.objectives.length} onClose={onEnd} />}
    </>
  );
}
