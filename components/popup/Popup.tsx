import { i18n } from '#i18n';
import { runningCycle, upcomingCycle } from '../../lib/goals/calendar/cycle-day';
import { group, openKeyResults } from '../../lib/goals/outline/group';
import { objectiveStatus } from '../../lib/goals/progress/objective-status';
import { send } from '../../lib/messages/send';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import { type PopupData, readPopup } from '../../lib/store/goals/read-goals';
import { Button } from '../ui/Button';
import { formatDay } from '../ui/format';
import { Mark } from '../ui/Mark';
import { Notice } from '../ui/Notice';
import { objectiveStatusInWords } from '../ui/objective-status';
import { useRefresh } from '../ui/useRefresh';
import { type Stored, useStore } from '../ui/useStore';
import { Empty } from './Empty';
import { IconNotice } from './IconNotice';
import { KeyResultRow } from './KeyResultRow';
import { PageCard } from './PageCard';

interface Props {
  readonly opened: Promise<Database>;
  readonly first: Stored<PopupData>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const read = (db: Database) => readPopup(db, Date.now());

/** The popup: the active page and the progress of each key result. */
export function Popup({ opened, first, now }: Props) {
  const { data, error } = useStore(opened, read, first);
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
        {data && <Goals data={data} opened={opened} now={now} />}
      </main>
      <IconNotice />
      <footer>
        <a href="/options.html#goals" target="_blank" rel="noreferrer">
          {i18n.t('popup.goals')}
        </a>
        <a href="/options.html#sites" target="_blank" rel="noreferrer">
          {i18n.t('popup.evidence')}
        </a>
        <a href="/options.html#data" target="_blank" rel="noreferrer">
          {i18n.t('popup.data')}
        </a>
      </footer>
    </>
  );
}

function Goals({ data, opened, now }: { data: PopupData; opened: Promise<Database>; now: number }) {
  const { outcomes, drivers } = group(data.objectives, data.keyResults);
  const open = openKeyResults(data.objectives, data.keyResults);
  const row = (keyResult: KeyResult) => (
    <KeyResultRow
      key={keyResult.id}
      keyResult={keyResult}
      snapshot={data.snapshots.find((s) => s.keyResult === keyResult.id)}
      now={now}
    />
  );
  return (
    <>
      {!data.reads && <ReadingOff />}
      <PageCard opened={opened} choices={open} lastUsed={data.lastUsed} now={now} />
      {open.length === 0 && <Empty hasObjective={data.objectives.some((o) => !o.archived)} />}
      {outcomes.length > 0 && (
        <section aria-labelledby="outcomes">
          <h2 id="outcomes">{i18n.t('popup.outcomes')}</h2>
          {outcomes.map(({ objective, keyResults }) => (
            <div key={objective.id} className="objective">
              <h3>{objective.title}</h3>
              <p className="stands">
                {objectiveStatusInWords(objectiveStatus(keyResults, data.snapshots, now))}
              </p>
              {keyResults.map(row)}
            </div>
          ))}
        </section>
      )}
      {drivers.length > 0 && (
        <section className="thin" aria-labelledby="feeders">
          <h2 id="feeders">{i18n.t('popup.feeders')}</h2>
          {drivers.map(row)}
        </section>
      )}
    </>
  );
}

/** Shown while reading is off, with a button to turn it on. */
function ReadingOff() {
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
function cycleInWords({ cycles }: PopupData, now: number): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const running = runningCycle(cycles, now, zone);
  if (running)
    return i18n.t('popup.cycleDay', [running.cycle.title, String(running.day), String(running.days)]);
  const next = upcomingCycle(cycles, now, zone);
  return next ? i18n.t('popup.cycleStarts', [next.title, formatDay(`${next.start.slice(0, 10)}T12:00`)]) : '';
}
