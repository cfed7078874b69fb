import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Site } from '../../../lib/messages/protocol';
import { send } from '../../../lib/messages/send';
import type { Job } from '../../../lib/model/job';
import type { Settings } from '../../../lib/model/settings';
import type { SiteHealth } from '../../../lib/store/signals/read-sites';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { CopyButton } from '../../ui/CopyButton';
import { formatDay } from '../../ui/format';
import { siteName, softwareName } from '../../ui/kind-name';
import { JobProgress } from '../jobs/JobProgress';
import { useAttempt } from '../useGoalEdits';
import { driftInWords, driftReport } from './drift';
import { OnSite } from './OnSite';

interface Props {
  readonly site: Site;
  readonly health: SiteHealth | undefined;
  readonly settings: Settings;
  /** The job that erases what was captured from it, where one runs. */
  readonly erasing: Job | undefined;
}

/** A granted site: whether it is paused, when it was last read, and what could not be read. */
export function SiteCard({ site, health, settings, erasing }: Props) {
  const name = nameOf(site);
  const problems = health?.problems ?? [];
  return (
    <article className="card site" aria-label={name}>
      <header>
        <div>
          <h2>{name}</h2>
          <p className="soft">{stateInWords(site, health)}</p>
        </div>
        <Access site={site} name={name} settings={settings} />
      </header>
      {health?.lastRead && problems.length === 0 && <p>{i18n.t('options.allFound')}</p>}
      {health && problems.length > 0 && (
        <div className="drift">
          <ul>
            {driftInWords(health).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <CopyButton text={driftReport(health)}>{i18n.t('options.copyReport')}</CopyButton>
        </div>
      )}
      <OnSite site={site} name={name} settings={settings} />
      {(health || erasing) && <Erase site={site} name={name} erasing={erasing} />}
    </article>
  );
}

/** A site that is not granted; data captured earlier can be deleted. */
export function MoreSite({ site, health, erasing }: Omit<Props, 'settings'>) {
  const name = nameOf(site);
  return (
    <li>
      <div>
        {name}
        {health?.lastRead && <p className="soft">{stateInWords(site, health)}</p>}
        {(health || erasing) && <Erase site={site} name={name} erasing={erasing} />}
      </div>
      <Button
        aria-label={i18n.t('options.grantNamed', [name])}
        onClick={() => void browser.permissions.request({ origins: [...site.origins] })}
      >
        {i18n.t('options.grant')}
      </Button>
    </li>
  );
}

function Erase({ site, name, erasing }: Pick<Props, 'site' | 'erasing'> & { readonly name: string }) {
  const attempt = useAttempt();
  if (erasing) return <JobProgress job={erasing} name={name} />;
  return (
    <Confirm
      label={i18n.t('options.eraseSite')}
      name={i18n.t('options.eraseSiteNamed', [name])}
      question={i18n.t('options.eraseSiteQuestion', [name])}
      onConfirm={() => attempt(async () => void (await send('eraseSite', { site: site.id })))}
    />
  );
}

function nameOf({ id, platform, origins: [origin = '', ...others] }: Site): string {
  if (id === platform) return others.length ? softwareName(platform) : siteName(platform, origin);
  const host = URL.canParse(id) ? new URL(id).host : id;
  return platform === 'web' ? host : `${host} · ${softwareName(platform)}`;
}

function stateInWords({ isGranted, isPaused }: Site, health: SiteHealth | undefined): string {
  if (isGranted && isPaused) return i18n.t('options.paused');
  return health?.lastRead
    ? i18n.t('options.lastRead', [formatDay(health.lastRead)])
    : i18n.t('options.notReadYet');
}

function Access({ site, name, settings }: { site: Site; name: string; settings: Settings }) {
  const attempt = useAttempt();
  const origins = [...site.origins];
  const others = settings.paused.filter((id) => id !== site.id);
  const paused = site.isPaused ? others : [...others, site.id];
  return (
    <div className="actions">
      <ActionButton
        look="quiet"
        aria-label={i18n.t(site.isPaused ? 'options.resumeNamed' : 'options.pauseNamed', [name])}
        action={() => attempt(async () => void (await send('changeSettings', { paused })))}
      >
        {i18n.t(site.isPaused ? 'options.resume' : 'options.pause')}
      </ActionButton>
      {!site.isRequired && (
        <Button
          look="quiet"
          aria-label={i18n.t('options.revokeNamed', [name])}
          onClick={() => void browser.permissions.remove({ origins })}
        >
          {i18n.t('options.revoke')}
        </Button>
      )}
    </div>
  );
}
