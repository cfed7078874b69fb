import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { sinceLastReview } from '../../../lib/goals/progress/since-review';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatChangeInUnit, formatInUnit, formatNumber, formatTarget } from '../../ui/format';
import { statusColour } from '../../ui/status-colour';
import type { ReviewedRow } from './useReview';

interface Props {
  readonly row: ReviewedRow;
  readonly data: GoalsData;
  readonly onOpen: (id: string) => void;
}

/** A key result of the review in one line, which opens it. */
export function ReviewRow({ row, data, onOpen }: Props) {
  const { id, title } = row.keyResult;
  return (
    <li className="row" style={{ '--c': colourOf(row, data) }}>
      <Line
        row={row}
        data={data}
        title={
          <button type="button" className="title" onClick={() => onOpen(id)}>
            {title}
          </button>
        }
      />
    </li>
  );
}

/** The columns of a key result in the review. */
export function Line({ row, data, title }: Omit<Props, 'onOpen'> & { readonly title: ReactNode }) {
  const { keyResult, checkIn } = row;
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const { status } = statusAt(keyResult, snapshot, Date.now());
  const value = snapshot?.value;
  return (
    <div className="rv">
      <span>
        <em>{i18n.t(`status.${status}`)}</em>
      </span>
      {title}
      <span className="v">
        {value === undefined ? '–' : formatInUnit(value, keyResult.unit)} <i>{formatTarget(keyResult)}</i>
      </span>
      <span className="soft">{checkIn ? '✓' : movedInWords(row, data)}</span>
      <b>{checkIn?.confidence !== undefined && formatNumber(checkIn.confidence)}</b>
    </div>
  );
}

/** The colour of the status of a row. */
export function colourOf({ keyResult }: ReviewedRow, data: GoalsData): string {
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  return statusColour[statusAt(keyResult, snapshot, Date.now()).status];
}

/** By how much the value moved since the last check-in. */
export function movedInWords({ keyResult, previous }: ReviewedRow, data: GoalsData): string {
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult.id);
  const { moved } = sinceLastReview(keyResult, data.checkIns, data.tags, snapshot);
  if (moved) return formatChangeInUnit(moved, keyResult.unit);
  return i18n.t(previous ? 'reviewPlace.unchanged' : 'reviewPlace.firstTime');
}
