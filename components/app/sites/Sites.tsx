import { i18n } from '#i18n';
import type { Site } from '../../../lib/messages/protocol';
import { send } from '../../../lib/messages/send';
import { taskOf } from '../../../lib/model/job';
import type { Database } from '../../../lib/store/db/database';
import { readSettings } from '../../../lib/store/db/read-settings';
import { readSites } from '../../../lib/store/signals/read-sites';
import { Notice } from '../../ui/Notice';
import { Switch } from '../../ui/Switch';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { JobResult } from '../jobs/JobProgress';
import { useJobs } from '../jobs/useJobs';
import { PlaceHeading } from '../PlaceHeading';
import { useAttempt } from '../useGoalEdits';
import { Numbers } from './Numbers';
import { MoreSite, SiteCard } from './SiteCard';
import { useSites } from './useSites';

const read = async (db: Database) => ({ health: await readSites(db), settings: await readSettings(db) });

/** The sites that can be read, their access and their health. */
export function Sites() {
  const opened = useOpened();
  const { data, error } = useStore(opened, read);
  const sites = useSites();
  const jobs = useJobs(opened);
  const attempt = useAttempt();
  const more = sites.filter((site) => !site.isGranted);
  const erasures = jobs.filter((job) => job.kind === 'eraseSite');
  const erasureOf = ({ id }: Site) => erasures.find((job) => taskOf(job, 'eraseSite')?.site === id);
  const ended = erasures.find((job) => job.state !== 'running');
  return (
    <section id="sites" aria-labelledby="sites-heading">
      <PlaceHeading id="sites-heading" title={i18n.t('app.sites')} />
      <p className="intro">{i18n.t('options.sitesIntro')}</p>
      {error !== undefined && <Notice error={error} />}
      {ended && <JobResult job={ended} stopped={i18n.t('job.stopped')} />}
      {data && (
        <Switch
          label={i18n.t('options.reads')}
          hint={i18n.t('options.readsHint')}
          isOn={data.settings.reads}
          onChange={(reads) => attempt(async () => void (await send('changeSettings', { reads })))}
        />
      )}
      {data &&
        sites
          .filter((site) => site.isGranted)
          .map((site) => (
            <SiteCard
              key={site.id}
              site={site}
              health={data.health.find((h) => h.site === site.id)}
              settings={data.settings}
              erasing={erasureOf(site)}
            />
          ))}
      <Numbers />
      <h2 className="apart">{i18n.t('options.moreSites')}</h2>
      <p className="intro">{i18n.t('options.moreSitesIntro')}</p>
      {data && more.length > 0 && (
        <ul className="card more">
          {more.map((site) => (
            <MoreSite
              key={site.id}
              site={site}
              health={data.health.find((h) => h.site === site.id)}
              erasing={erasureOf(site)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
