import { useState } from 'react';
import { i18n } from '#i18n';
import { asClock, secondsOf } from '../../../lib/goals/drafts/effort-draft';
import {
  creditEdits,
  openSpans,
  type TimeProposal,
  timeProposals,
} from '../../../lib/goals/evidence/tracked-time';
import { send } from '../../../lib/messages/send';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTrackedTime, type TrackedTime } from '../../../lib/store/signals/read-time';
import { ActionButton } from '../../ui/ActionButton';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { undoEdits, useAct } from '../useGoalEdits';
import { TimeSpans } from './TimeSpans';

/** The time that was tracked and not credited yet, by key result. Nothing is credited unasked. */
export function TimeToCredit({ data }: { readonly data: GoalsData }) {
  const { data: time } = useStore(useOpened(), readTrackedTime);
  if (!time?.spans.length) return null;
  const spans = openSpans(time.spans, time.countsFor, data.efforts);
  const proposals = timeProposals(spans, time.countsFor, data.efforts);
  if (!spans.length) return null;
  return (
    <section className="credit" aria-labelledby="credit-heading">
      <h2 id="credit-heading">
        {i18n.t('tracking.toCredit')}
        <small>{i18n.t('tracking.toCreditHint')}</small>
      </h2>
      <ul className="rows">
        {proposals.map((proposal) => (
          <Proposal key={`${proposal.keyResult} ${proposal.seconds}`} proposal={proposal} data={data} />
        ))}
      </ul>
      <Spans time={time} spans={spans} />
    </section>
  );
}

function Spans({ time, spans }: { readonly time: TrackedTime; readonly spans: TrackedTime['spans'] }) {
  return (
    <details>
      <summary>{i18n.t('tracking.look')}</summary>
      <TimeSpans spans={spans} subjects={time.subjects} />
    </details>
  );
}

/** The hours proposed for a key result, which can be changed before they are credited. */
function Proposal({ proposal, data }: { readonly proposal: TimeProposal; readonly data: GoalsData }) {
  const [hours, setHours] = useState(() => asClock(proposal.seconds));
  const act = useAct();
  const title = data.keyResults.find((k) => k.id === proposal.keyResult)?.title ?? proposal.keyResult;
  const total = secondsOf(hours);
  const credit = async () => {
    if (total === undefined) return;
    const { edits, credited } = creditEdits(
      proposal,
      hours === asClock(proposal.seconds) ? undefined : total,
    );
    const put = proposal.parts.map(({ span }) => ({ ...span, credited: credited.get(span.id) ?? [] }));
    const work = async () => {
      // The spans first: they count as credited once the efforts that they name exist, so nothing is credited twice.
      await send('changeSpans', { put, remove: [] });
      const { action } = await send('applyEdits', { edits });
      return async () => await undoEdits(action);
    };
    await act(work);
  };
  return (
    <li>
      <div>{title}</div>
      <span className="actions">
        <input
          type="text"
          className="clock"
          aria-label={i18n.t('tracking.hoursFor', [title])}
          aria-invalid={total === undefined ? true : undefined}
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
        <ActionButton aria-label={i18n.t('tracking.creditNamed', [title])} action={credit}>
          {i18n.t('tracking.credit')}
        </ActionButton>
      </span>
    </li>
  );
}
