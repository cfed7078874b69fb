import { type ComponentProps, useState } from 'react';
import { i18n } from '#i18n';
import { openKeyResults } from '../../lib/goals/outline/group';
import { keyResultForTime } from '../../lib/goals/outline/key-result-for-time';
import { dueForReview } from '../../lib/goals/progress/reviewable';
import type { Database } from '../../lib/store/db/database';
import { type GoalsData, readGoals } from '../../lib/store/goals/read-goals';
import { type PopupData, readPopup } from '../../lib/store/goals/read-popup';
import { GoalsContext } from '../app/goals-context';
import { RunningTimer } from '../app/log-time/RunningTimer';
import { GoalActionsContext, useGoalEdits } from '../app/useGoalEdits';
import { cycleInWords } from '../popup/cycle-in-words';
import { Empty } from '../popup/Empty';
import { PageCard } from '../popup/PageCard';
import { ReadingOff } from '../popup/ReadingOff';
import type { TabInFront } from '../popup/tab-in-front';
import { countedPage, type PageInFront, usePageInFront } from '../popup/usePageInFront';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { loadedLater } from '../ui/loaded-later';
import { Mark } from '../ui/Mark';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { StoreContext, useStore } from '../ui/useStore';
import { FoundKeyResults } from './FoundKeyResults';
import { PageTags } from './PageTags';
import { useFollowedTab } from './useFollowedTab';

const Review = loadedLater(async () => (await import('../app/review/Review')).Review);
const LogTimeForm = loadedLater(async () => (await import('../app/log-time/LogTimeForm')).LogTimeForm);

/** Both are read together, so that all parts show the same instant. */
const read = async (db: Database) => ({ ...(await readPopup(db, Date.now())), ...(await readGoals(db)) });
type PanelData = PopupData & GoalsData;

/** The side panel: the page in front with its tags, all key results, and the review beside the pages it is about. */
export function Panel({ opened }: { readonly opened: Promise<Database> }) {
  const { data, error, reload } = useStore<PanelData>(opened, read);
  const [actions, statusLine] = useGoalEdits(reload);
  const [view, setView] = useState<'page' | 'review'>('page');
  const tab = useFollowedTab();
  const front = usePageInFront(opened, tab);
  useRefresh(data?.stale ?? false);
  return (
    <StoreContext value={opened}>
      <GoalActionsContext value={actions}>
        <GoalsContext value={data}>
          <header>
            <Mark />
            <h1>{i18n.t('extName')}</h1>
            {data && <span>{cycleInWords(data, Date.now())}</span>}
          </header>
          <main>
            {data && <Views data={data} view={view} onChange={setView} />}
            {error !== undefined && <Notice error={error} />}
            {data && view === 'page' && <BesidePage tab={tab} front={front} data={data} />}
            {data && view === 'review' && <Review />}
          </main>
          <footer>
            <RunningTimer />
            <a href="#home">{i18n.t('panel.app')}</a>
            {data && <LogTime front={front} data={data} />}
          </footer>
          {statusLine}
        </GoalsContext>
      </GoalActionsContext>
    </StoreContext>
  );
}

interface ViewsProps {
  readonly data: GoalsData;
  readonly view: 'page' | 'review';
  readonly onChange: (view: 'page' | 'review') => void;
}

/** Switches between the page and the review. */
function Views({ data, view, onChange }: ViewsProps) {
  const due = dueForReview(data, Date.now()).length;
  const button = (one: 'page' | 'review', label: string) => (
    <button type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
      {label}
    </button>
  );
  return (
    <fieldset className="seg" aria-label={i18n.t('app.view')}>
      {button('page', i18n.t('app.page'))}
      {button('review', due ? i18n.t('home.review', [formatNumber(due)]) : i18n.t('app.review'))}
    </fieldset>
  );
}

interface BesideProps {
  readonly tab: TabInFront;
  readonly front: PageInFront;
  readonly data: PanelData;
}

function BesidePage({ tab, front, data }: BesideProps) {
  const now = Date.now();
  const open = openKeyResults(data.objectives, data.keyResults);
  return (
    <>
      {!data.reads && <ReadingOff />}
      {tab === 'none' ? (
        <p className="page none">{i18n.t('panel.noPage')}</p>
      ) : (
        <PageCard tab={tab} front={front} goals={data} now={now} />
      )}
      {tab && tab !== 'none' && <PageTags key={tab.url} page={tab} data={data} />}
      {open.length > 0 ? (
        <FoundKeyResults data={data} now={now} />
      ) : (
        <Empty hasObjective={data.objectives.some((o) => !o.archived)} />
      )}
    </>
  );
}

/** Logs time, for the page in front where it counts. Once the form is open it stays with its page. */
function LogTime({ front, data }: Omit<BesideProps, 'tab'>) {
  const [begun, setBegun] = useState<Pick<ComponentProps<typeof LogTimeForm>, 'keyResult' | 'page'>>();
  const counted = countedPage(front);
  const open = openKeyResults(data.objectives, data.keyResults);
  if (!open.length) return null;
  const begin = () =>
    setBegun(counted ? { keyResult: keyResultForTime(open, counted.keyResults), page: counted.subject } : {});
  return (
    <>
      <Button onClick={begin}>{i18n.t('app.logTime')}</Button>
      {begun && <LogTimeForm {...begun} onClose={() => setBegun(undefined)} />}
    </>
  );
}
