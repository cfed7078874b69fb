import { memo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { formatInUnit, formatNumber, formatTarget } from '../../ui/format';
import { statusColour } from '../../ui/status-colour';
import { formatChangeInUnit } from '../../ui/units';
import type { ReviewedRow } from './useReview';

interface Props {
  readonly row: ReviewedRow;
  readonly onOpen: (id: string) => void;
}

/** A key result of the review in one line, which opens it. It is drawn again only when its row is another one. */
export const ReviewRow = memo(({ row, onOpen }: Props) => {
  const { id, title } = row.keyResult;
  return (
    <li className="row" style={{ '--c': colourOf(row) }}>
      <Line
        row={row}
        title={
          <button type="button" className="title" onClick={() => onOpen(id)}>
            {title}
          </button>
        }
      />
    </li>
  );
});

/** The columns of a key result in the review. */
export function Line({ row, title }: Omit<Props, 'onOpen'> & { readonly title: ReactNode }) {
  const { keyResult, checkIn, snapshot } = row;
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
      <span className="soft">{checkIn ? '✓' : movedInWords(row)}</span>
      <b>{checkIn?.confidence !== undefined && formatNumber(checkIn.confidence)}</b>
    </div>
  );
}

/** The colour of the status of a row. */
export function colourOf({ keyResult, snapshot }: ReviewedRow): string {
  return statusColour[statusAt(keyResult, snapshot, Date.now()).status];
}

/** By how much the value moved since the last check-in. */
export function movedInWords({ keyResult, previous, moved }: ReviewedRow): string {
  if (moved) return formatChangeInUnit(moved, keyResult.unit);
  return i18n.t(previous ? 'reviewPlace.unchanged' : 'reviewPlace.firstTime');
}
