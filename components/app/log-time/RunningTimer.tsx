import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { asClock } from '../../../lib/goals/drafts/effort-draft';
import { Button } from '../../ui/Button';
import { useGoals } from '../goals-context';
import { useApplyEdits } from '../useGoalEdits';
import { clearTimer, type Timer, useTimer } from './timer';

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
  useEffect(() => {
    const interval = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(interval);
  }, []);
  const title = useGoals()?.keyResults.find((k) => k.id === timer.keyResult)?.title;
  const stop = async () => {
    const at = new Date();
    const seconds = Math.round((at.getTime() - timer.start) / 1000);
    const set = { keyResult: timer.keyResult, at: at.toISOString(), seconds, source: 'tracked' as const };
    await apply([{ type: 'effort', id: crypto.randomUUID(), set }]);
    clearTimer();
  };
  return (
    <section className="timer" aria-label={i18n.t('app.timer')}>
      <p>
        <b>{asClock((now - timer.start) / 1000)}</b> <span className="soft">{title}</span>
      </p>
      {/* The status line shows a failure, and the timer goes on. */}
      <Button onClick={() => void stop().catch(() => undefined)}>{i18n.t('app.stopTimer')}</Button>
      <Button look="quiet" onClick={clearTimer}>
        {i18n.t('app.discardTimer')}
      </Button>
    </section>
  );
}
