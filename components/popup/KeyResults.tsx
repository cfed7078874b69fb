import { useDeferredValue, useId, useState } from 'react';
import { i18n } from '#i18n';
import { group } from '../../lib/goals/outline/group';
import { byAttention, countByStatus } from '../../lib/goals/progress/attention';
import { objectiveStatus } from '../../lib/goals/progress/objective-status';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import type { PopupData } from '../../lib/store/goals/read-goals';
import { Button } from '../ui/Button';
import { formatNumber, withinSentence } from '../ui/format';
import { objectiveStatusInWords } from '../ui/objective-status';
import { KeyResultRow } from './KeyResultRow';
import { ReviewDue } from './ReviewDue';

/** So many key results are all shown; of more than that, only those that need attention most. */
const fewKeyResults = 5;
const mostInShort = 4;

interface Props {
  readonly data: PopupData;
  readonly opened: Promise<Database>;
  /** The open key results, outcomes first. */
  readonly open: readonly KeyResult[];
  readonly now: number;
}

type Shown = Omit<Props, 'opened'>;

/** The key results: all of a few; of many those outcomes that need attention most, and all on demand. */
export function KeyResults({ data, opened, open, now }: Props) {
  const [isAll, setAll] = useState(false);
  const [headingId, listId] = [useId(), useId()];
  // The click is answered at once; a long list follows when there is time.
  const drawsAll = useDeferredValue(isAll);
  const isFew = open.length <= fewKeyResults;
  return (
    <section className="results" aria-labelledby={headingId}>
      <div className="results-head">
        <h2 id={headingId}>{i18n.t('popup.results')}</h2>
        <ReviewDue data={data} opened={opened} now={now} />
        {!isFew && (
          <Button look="quiet" aria-expanded={isAll} aria-controls={listId} onClick={() => setAll(!isAll)}>
            {i18n.t('popup.all', [formatNumber(open.length)])}
          </Button>
        )}
      </div>
      <div className="list" id={listId}>
        {isFew || drawsAll ? (
          <AllOfThem data={data} now={now} shows={() => true} />
        ) : (
          <Rows data={data} rows={inShort({ data, open, now })} now={now} />
        )}
      </div>
      {!isFew && !drawsAll && <Drivers data={data} open={open} now={now} />}
    </section>
  );
}

function Rows({ data, rows, now }: { data: PopupData; rows: readonly KeyResult[]; now: number }) {
  const snapshots = new Map(data.snapshots.map((s) => [s.keyResult, s]));
  return rows.map((keyResult) => (
    <KeyResultRow key={keyResult.id} keyResult={keyResult} snapshot={snapshots.get(keyResult.id)} now={now} />
  ));
}

/** The outcomes that need attention most; without an outcome, the drivers. */
function inShort({ data, open, now }: Shown): readonly KeyResult[] {
  const outcomes = open.filter((k) => k.layer === 'outcome');
  return byAttention(outcomes.length ? outcomes : open, data.snapshots, now).slice(0, mostInShort);
}

/** The drivers in one line: how many of them have which status. */
function Drivers({ data, open, now }: Shown) {
  const drivers = open.filter((k) => k.layer !== 'outcome');
  const counts = countByStatus(drivers, data.snapshots, now).map(({ status, count }) =>
    i18n.t('popup.statusCount', [formatNumber(count), withinSentence(i18n.t(`status.${status}`))]),
  );
  if (!counts.length || drivers.length === open.length) return null;
  return <p className="drivers">{i18n.t('popup.driversLine', [counts.join(' · ')])}</p>;
}

interface AllProps {
  readonly data: PopupData;
  readonly now: number;
  readonly shows: (keyResult: KeyResult) => boolean;
}

/** The shown key results: outcomes by objective, drivers below. An objective's status is the one of all its outcomes. */
export function AllOfThem({ data, now, shows }: AllProps) {
  const { outcomes, drivers } = group(data.objectives, data.keyResults);
  const shownDrivers = drivers.filter(shows);
  return (
    <>
      {outcomes.map(({ objective, keyResults }) => {
        const rows = keyResults.filter(shows);
        if (!rows.length) return null;
        return (
          <div key={objective.id} className="objective">
            <h3>{objective.title}</h3>
            <p className="effective-status">
              {objectiveStatusInWords(objectiveStatus(keyResults, data.snapshots, now))}
            </p>
            <Rows data={data} rows={rows} now={now} />
          </div>
        );
      })}
      {shownDrivers.length > 0 && (
        <div className="objective thin">
          <h3>{i18n.t('popup.drivers')}</h3>
          <Rows data={data} rows={shownDrivers} now={now} />
        </div>
      )}
    </>
  );
}
