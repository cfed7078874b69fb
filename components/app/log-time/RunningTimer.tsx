import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { asClock } from '../../../lib/goals/drafts/effort-draft';
import type { Database } from '../../../lib/store/db/database';
import { readSubjects } from '../../../lib/store/signals/read-subjects';
import { ActionButton } from '../../ui/ActionButton';
import { useStore } from '../../ui/useStore';
import { useGoals, useOpened } from '../goals-context';
import { useAct, useApplyEdits } from '../useGoalEdits';
import { clearTimer, startTimer, type Timer, useTimer } from './timer';

/** The timer that runs, with a button that stops it and logs its time. */
export function RunningTimer() {
  const timer = useTimer();
  return timer ? <Running timer={timer} /> : null;
}

/** How often the time is drawn anew, in milliseconds: it has minutes. */
const tick = 10_000;

function Running({ timer }: { readonly timer: Timer }) {
  const [now, setNow] = useState(Date.now);
  const apply = useApplyEdits();
  const act = useAct();
  useEffect(() => {
    const interval = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(interval);
  }, []);
  const data = useGoals();
  const { keyResult, subject, start } = timer;
  const title = data?.keyResults.find((k) => k.id === keyResult)?.title;
  const read = useCallback(
    (db: Database) => readSubjects(db, subject === undefined ? [] : [subject]),
    [subject],
  );
  const { data: pages } = useStore(useOpened(), read);
  const page = subject === undefined ? undefined : pages?.get(subject)?.title;
  const stop = async () => {
    const at = new Date();
    const seconds = Math.round((at.getTime() - start) / 1000);
    const ofPage = subject === undefined ? {} : { subject };
    const set = { keyResult, ...ofPage, at: at.toISOString(), seconds, source: 'tracked' as const };
    await apply([{ type: 'effort', id: crypto.randomUUID(), set }]);
    clearTimer();
  };
  const discard = async () => {
    clearTimer();
    return async () => {
      startTimer(timer);
      return true;
    };
  };
  return (
    <section className="timer" aria-label={i18n.t('app.timer')}>
      <p>
        <b>{asClock((now - timer.start) / 1000)}</b>{' '}
        <span className="soft">{[title, page].filter(Boolean).join(' · ')}</span>
      </p>
      {/* The status line shows a failure, and the timer goes on. */}
      <ActionButton action={() => stop().catch(() => undefined)}>{i18n.t('app.stopTimer')}</ActionButton>
      <ActionButton look="quiet" action={() => act(discard)}>
        {i18n.t('app.discardTimer')}
      </ActionButton>
    </section>
  );
}
