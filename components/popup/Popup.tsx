import { i18n } from '#i18n';
import { runningCycle, upcomingCycle } from '../../lib/goals/calendar/cycle-day';
import { openKeyResults } from '../../lib/goals/outline/group';
import { send } from '../../lib/messages/send';
import { localZone } from '../../lib/model/local-zone';
import type { Database } from '../../lib/store/db/database';
import { type PopupData, readPopup } from '../../lib/store/goals/read-goals';
import { Button } from '../ui/Button';
import { formatDay } from '../ui/format';
import { Mark } from '../ui/Mark';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { type FirstData, useStore } from '../ui/useStore';
import { AppLink } from './AppLink';
import { logTimePage } from './app-href';
import { Empty } from './Empty';
import { IconNotice } from './IconNotice';
import { KeyResults } from './KeyResults';
import { OpenPanel } from './OpenPanel';
import { PageCard } from './PageCard';
import { countedPage, type PageInFront, usePageInFront } from './usePageInFront';
import { type TabInFront, useTabInFront } from './useTabInFront';

interface Props {
  readonly opened: Promise<Database>;
  readonly first: FirstData<PopupData>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const read = (db: Database) => readPopup(db, Date.now());

/** The popup: the active page and the progress of each key result. */
export function Popup({ opened, first, now }: Props) {
  const { data, error } = useStore(opened, read, first);
  const tab = useTabInFront();
  const front = usePageInFront(opened, tab);
  useRefresh(data?.stale ?? false);
  return (
    <>
      <header>
        <Mark />
        <h1>{i18n.t('extName')}</h1>
        {data && <span>{cycleInWords(data, now)}</span>}
      </header>
      <main>
        {error !== undefined && <Notice error={error} />}
        {data && <Goals data={data} opened={opened} tab={tab} front={front} now={now} />}
      </main>
      <Places data={data} front={front} />
    </>
  );
}

interface GoalsProps {
  readonly data: PopupData;
  readonly opened: Promise<Database>;
  readonly tab: TabInFront;
  readonly front: PageInFront;
  readonly now: number;
}

function Goals({ data, opened, tab, front, now }: GoalsProps) {
  const open = openKeyResults(data.objectives, data.keyResults);
  return (
    <>
      {!data.reads && <ReadingOff />}
      <PageCard opensNote tab={tab} front={front} goals={data} now={now} />
      {open.length === 0 && <Empty hasObjective={data.objectives.some((o) => !o.archived)} />}
      {open.length > 0 && <KeyResults data={data} opened={opened} open={open} now={now} />}
    </>
  );
}

interface PlacesProps extends Pick<GoalsProps, 'front'> {
  readonly data: PopupData | undefined;
}

/** Links to places of the app, and to what is done there in a moment. */
function Places({ data, front }: PlacesProps) {
  const open = data ? openKeyResults(data.objectives, data.keyResults) : [];
  return (
    <footer>
      <AppLink href="/options.html#goals">{i18n.t('popup.goals')}</AppLink>
      <AppLink href="/options.html#sites">{i18n.t('popup.sites')}</AppLink>
      {open.length > 0 && (
        <AppLink href={logTimePage(countedPage(front)?.subject)}>{i18n.t('popup.logTime')}</AppLink>
      )}
      <OpenPanel />
      <IconNotice />
    </footer>
  );
}

/** Shown while reading is off, with a button to turn it on. */
export function ReadingOff() {
  return (
    <div className="offer off">
      <p>{i18n.t('icon.off')}</p>
      {/* If it fails, the notice stays. */}
      <Button onClick={() => void send('changeSettings', { reads: true }).catch(() => undefined)}>
        {i18n.t('popup.readAgain')}
      </Button>
    </div>
  );
}

/** The cycle that runs with its day, or else the one that begins next. */
export function cycleInWords({ cycles }: PopupData, now: number): string {
  const zone = localZone();
  const running = runningCycle(cycles, now, zone);
  if (running)
    return i18n.t('popup.cycleDay', [running.cycle.title, String(running.day), String(running.days)]);
  const next = upcomingCycle(cycles, now, zone);
  return next ? i18n.t('popup.cycleStarts', [next.title, formatDay(next.start)]) : '';
}
