import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { StillroomError } from '../../../lib/model/errors';
import type { Job } from '../../../lib/model/job';
import { ActionButton } from '../../ui/ActionButton';
import { formatNumber, formatPercent } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { useAttempt } from '../useGoalEdits';

interface Props {
  readonly job: Job;
  /** What is deleted, for the accessible names. */
  readonly name: string;
}

/** How far a running job is, with a button to stop it. */
export function JobProgress({ job, name }: Props) {
  const attempt = useAttempt();
  const percent = percentDone(job);
  return (
    <div className="job">
      <progress aria-label={i18n.t('job.deletingNamed', [name])} value={percent} max={100} />
      <span>{i18n.t('job.deleting', [formatPercent(percent / 100)])}</span>
      <ActionButton
        look="quiet"
        aria-label={i18n.t('job.stopNamed', [name])}
        action={() => attempt(async () => void (await send('stopJob', { id: job.id })))}
      >
        {i18n.t('job.stop')}
      </ActionButton>
    </div>
  );
}

/** What a job that has ended came to; `stopped` says what follows where it was stopped. */
export function JobResult({ job, stopped }: { readonly job: Job; readonly stopped: string }) {
  if (job.state === 'failed') return <Notice error={new StillroomError(job.error ?? 'unexpected', '')} />;
  const deleted = i18n.t('job.deleted', job.deleted, [formatNumber(job.deleted)]);
  return (
    <p role="status" className="soft">
      {job.state === 'stopped' ? `${stopped} ${deleted}` : deleted}
    </p>
  );
}

/** Up to 99, because it is not done yet. Records that are stored meanwhile are looked at too. */
function percentDone({ done, total }: Job): number {
  return total ? Math.min(99, Math.floor((done / total) * 100)) : 0;
}
