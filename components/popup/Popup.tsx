import { openKeyResults } from '../../lib/goals/outline/group';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import { type PopupData, readPopup } from '../../lib/store/goals/read-popup';
import { Notice } from '../ui/Notice';
import { useRefresh } from '../ui/useRefresh';
import { type FirstData, useStore } from '../ui/useStore';
import { Empty } from './Empty';
import { IconNotice } from './IconNotice';
import { KeyResults } from './KeyResults';
import { OpenPanel } from './OpenPanel';
import { PageCard } from './PageCard';
import { PopupFrame } from './PopupFrame';
import { ReadingOff } from './ReadingOff';
import type { TabInFront } from './tab-in-front';
import { countedPage, type PageInFront, usePageInFront } from './usePageInFront';
import { useTabInFront } from './useTabInFront';

interface Props {
  readonly opened: Promise<Database>;
  readonly first: FirstData<PopupData>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The page in front, where it is known already. */
  readonly tab: TabInFront;
}

const read = (db: Database) => readPopup(db, Date.now());

/** The popup: the active page and the progress of each key result. */
export function Popup({ opened, first, now, tab: early }: Props) {
  const { data, error } = useStore(opened, read, first);
  const tab = useTabInFront(early);
  const front = usePageInFront(opened, tab);
  useRefresh(data?.stale ?? false);
  const open = data ? openKeyResults(data.objectives, data.keyResults) : [];
  return (
    <PopupFrame
      data={data}
      now={now}
      logsTime={open.length > 0}
      counted={countedPage(front)?.subject}
      besideLinks={
        <>
          <OpenPanel />
          <IconNotice />
        </>
      }
    >
      {error !== undefined && <Notice error={error} />}
      {data && <Goals data={data} opened={opened} open={open} tab={tab} front={front} now={now} />}
    </PopupFrame>
  );
}

interface GoalsProps {
  readonly data: PopupData;
  readonly opened: Promise<Database>;
  /** The open key results, outcomes first. */
  readonly open: readonly KeyResult[];
  readonly tab: TabInFront;
  readonly front: PageInFront;
  readonly now: number;
}

function Goals({ data, opened, open, tab, front, now }: GoalsProps) {
  return (
    <>
      {!data.reads && <ReadingOff />}
      <PageCard opensNote tab={tab} front={front} goals={data} now={now} />
      {open.length === 0 && <Empty hasObjective={data.objectives.some((o) => !o.archived)} />}
      {open.length > 0 && <KeyResults data={data} opened={opened} open={open} now={now} />}
    </>
  );
}
