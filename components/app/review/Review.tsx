import { useEffect } from 'react';
import { i18n } from '#i18n';
import { openKeyResults } from '../../../lib/goals/outline/group';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { useGoals } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { OpenRow } from './OpenRow';
import { ReviewRow } from './ReviewRow';
import { Summary } from './Summary';
import { TimeToCredit } from './TimeToCredit';
import { type ReviewState, useReview } from './useReview';
import './review.css';

/** The review: one page for all key results, worst first, for the keyboard. */
export function Review() {
  const data = useGoals();
  return data ? <ReviewOf data={data} /> : null;
}

function ReviewOf({ data }: { readonly data: GoalsData }) {
  const review = useReview(data);
  const { rows, open, error } = review;
  if (error !== undefined) return <Notice error={error} />;
  if (!review.isRead) return null;
  const done = rows.filter((r) => r.checkIn).length;
  const progress = i18n.t('reviewPlace.progress', [formatNumber(done), formatNumber(rows.length)]);
  return (
    <section className="review" aria-labelledby="review-heading">
      <PlaceHeading id="review-heading" title={i18n.t('app.review')}>
        {rows.length > 0 && (
          <span className="soft" role="status">
            {progress}
          </span>
        )}
      </PlaceHeading>
      {rows.length === 0 && <Nothing data={data} review={review} />}
      {rows.length > 0 && (
        <div className="two">
          <div>
            <ul className="reviewed">
              {rows.map((row) =>
                row.keyResult.id === open ? (
                  <OpenRow key={row.keyResult.id} row={row} data={data} review={review} />
                ) : (
                  <ReviewRow key={row.keyResult.id} row={row} onOpen={review.openRow} />
                ),
              )}
            </ul>
            <Batch review={review} />
          </div>
          <Summary rows={rows} onAgain={review.restart} />
        </div>
      )}
      <TimeToCredit data={data} />
    </section>
  );
}

/** Nothing is due: all of it can be reviewed again, or there is nothing to review yet. */
function Nothing({ data, review }: { readonly data: GoalsData; readonly review: ReviewState }) {
  const hasObjective = data.objectives.some((o) => !o.archived);
  return (
    <>
      <p className="none">{i18n.t('reviewPlace.none')}</p>
      {openKeyResults(data.objectives, data.keyResults).length > 0 ? (
        <Button onClick={review.restart}>{i18n.t('reviewPlace.again')}</Button>
      ) : (
        <a className="button go" href={hasObjective ? '#goals' : '#start'}>
          {i18n.t(hasObjective ? 'popup.emptyKeyResultAction' : 'start.title')}
        </a>
      )}
    </>
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** Confirms in one go what has not changed, or whatever is left. */
function Batch({ review }: { readonly review: ReviewState }) {
  const { rows, confirm } = review;
  const left = rows.filter((r) => !r.checkIn);
  const unchanged = left.filter((r) => r.isUnchanged);
  const idsOf = (some: typeof left) => some.map((r) => r.keyResult.id);
  // The status line shows a failure.
  const run = (some: typeof left) => confirm(idsOf(some)).catch(() => undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      const inDialog = event.target instanceof Element && event.target.closest('dialog, [role=menu]');
      if (event.key.toLowerCase() !== 'a' || !isPlain || isTyping(event.target) || inDialog) return;
      if (unchanged.length) void run(unchanged);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (!left.length) return null;
  return (
    <>
      <div className="batch">
        {unchanged.length > 0 && (
          <>
            <p>
              <b>{i18n.t('reviewPlace.batch', unchanged.length, [formatNumber(unchanged.length)])}</b>
              <br />
              <span className="soft">{i18n.t('reviewPlace.batchHint')}</span>
            </p>
            <ActionButton action={() => run(unchanged)}>
              {i18n.t('reviewPlace.confirm', unchanged.length, [formatNumber(unchanged.length)])}
            </ActionButton>
          </>
        )}
        {unchanged.length < left.length && (
          <ActionButton action={() => run(left)}>
            {i18n.t('reviewPlace.confirmRest', left.length, [formatNumber(left.length)])}
          </ActionButton>
        )}
      </div>
      <p className="keys soft">{i18n.t('reviewPlace.keys')}</p>
    </>
  );
}
