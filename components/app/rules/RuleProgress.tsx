import { i18n } from '#i18n';
import { StillroomError } from '../../../lib/model/errors';
import type { Job } from '../../../lib/model/job';
import { formatNumber, formatPercent } from '../../ui/format';
import { Notice } from '../../ui/Notice';

/** How far a rule is applied to what is stored. What is captured meanwhile is matched at once. */
export function RuleProgress({ job }: { readonly job: Job }) {
  if (job.state === 'failed') return <Notice error={new StillroomError(job.error ?? 'unexpected', '')} />;
  if (job.state === 'done')
    return (
      <p className="soft" role="status">
        {i18n.t('rules.applied', job.done, [formatNumber(job.done)])}
      </p>
    );
  const percent = job.total ? Math.min(99, Math.floor((job.done / job.total) * 100)) : 0;
  return (
    <div className="job">
      <progress aria-label={i18n.t('rules.applying')} value={percent} max={100} />
      <span>{i18n.t('rules.applyingPercent', [formatPercent(percent / 100)])}</span>
    </div>
  );
}
