import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { keepChoices, type Settings } from '../../../lib/model/settings';
import type { Database } from '../../../lib/store/db/database';
import { readSettings } from '../../../lib/store/db/read-settings';
import { isActorKeyBroken } from '../../../lib/store/signals/read-actor-key';
import { formatNumber } from '../../ui/format';
import { Switch } from '../../ui/Switch';
import { useStore } from '../../ui/useStore';
import { ChoiceField } from '../form/fields';
import { JobProgress, JobResult } from '../jobs/JobProgress';
import { useJobs } from '../jobs/useJobs';
import { useAttempt } from '../useGoalEdits';
import { BrokenKey } from './BrokenKey';
import { ErasePerson } from './ErasePerson';

type Keep = 'all' | `${(typeof keepChoices)[number]}`;

const read = async (db: Database) => ({
  settings: await readSettings(db),
  isKeyBroken: await isActorKeyBroken(db),
});

/** How people are stored, how long captured data is kept, and how to erase a person. */
export function Privacy({ opened }: { readonly opened: Promise<Database> }) {
  const { data } = useStore(opened, read);
  const jobs = useJobs(opened);
  const attempt = useAttempt();
  if (!data) return null;
  const { settings } = data;
  const retention = jobs.findLast((job) => job.kind === 'retention');
  const change = (set: Partial<Settings>) => attempt(async () => void (await send('changeSettings', set)));
  return (
    <section id="privacy" aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">{i18n.t('options.privacy')}</h2>
      <p className="intro">{i18n.t('options.privacyIntro')}</p>
      {data.isKeyBroken && <BrokenKey />}
      <Switch
        label={i18n.t('options.privateWindows')}
        hint={i18n.t('options.privateWindowsHint')}
        isOn={settings.privateWindows}
        onChange={(privateWindows) => change({ privateWindows })}
      />
      <Switch
        label={i18n.t('options.clearHandles')}
        hint={i18n.t('options.clearHandlesHint')}
        isOn={settings.clearHandles}
        onChange={(clearHandles) => change({ clearHandles })}
      />
      <ChoiceField<Keep>
        label={i18n.t('options.keep')}
        hint={i18n.t('options.keepHint')}
        value={settings.keepMonths === null ? 'all' : `${settings.keepMonths}`}
        onChange={(choice) =>
          change({ keepMonths: keepChoices.find((months) => `${months}` === choice) ?? null })
        }
        options={[
          ['all', i18n.t('options.keepAll')],
          ...keepChoices.map((n) => [`${n}`, i18n.t('options.keepMonths', n, [formatNumber(n)])] as const),
        ]}
      />
      {retention?.state === 'running' && <JobProgress job={retention} name={i18n.t('job.older')} />}
      {settings.keepMonths !== null && retention && retention.state !== 'running' && (
        <JobResult job={retention} stopped={i18n.t('job.retentionStopped')} />
      )}
      <ErasePerson jobs={jobs} />
    </section>
  );
}
