import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Site } from '../../lib/messages/protocol';
import { send } from '../../lib/messages/send';
import type { Database } from '../../lib/store/database';
import { readSites, type SiteHealth } from '../../lib/store/read-sites';
import { Button } from '../ui/Button';
import { day } from '../ui/format';
import { kindName, platformName } from '../ui/kind-name';
import { Notice } from '../ui/Notice';
import { useStore } from '../ui/useStore';

/** The sites that can be read: which are, what was read of each, and what could not be. Nothing fails silently. */
export function Sites({ opened }: { readonly opened: Promise<Database> }) {
  const { data, error } = useStore(opened, readSites);
  const sites = useSites();
  return (
    <section id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{i18n.t('options.sites')}</h2>
      <p className="intro">{i18n.t('options.sitesIntro')}</p>
      {error !== undefined && <Notice error={error} />}
      {sites.map((site) => (
        <SiteCard key={site.platform} site={site} health={data?.find((h) => h.platform === site.platform)} />
      ))}
    </section>
  );
}

/** The sites, and again whenever access to one is given or taken, here or in the browser's own settings. */
function useSites(): readonly Site[] {
  const [sites, setSites] = useState<readonly Site[]>([]);
  const load = useCallback(() => {
    // Without an answer the list stays as it is; opening the page again asks again.
    void send('sites', {}).then(
      (answer) => setSites(answer.sites),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    load();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(load);
    onRemoved.addListener(load);
    return () => {
      onAdded.removeListener(load);
      onRemoved.removeListener(load);
    };
  }, [load]);
  return sites;
}

function SiteCard({ site, health }: { readonly site: Site; readonly health: SiteHealth | undefined }) {
  const { platform } = site;
  const name = platformName(platform);
  const problems = health?.problems ?? [];
  return (
    <article className="card site">
      <header>
        <div>
          <h3>{name}</h3>
          <p className="soft">
            {health?.lastRead
              ? i18n.t('options.lastRead', [day(health.lastRead)])
              : i18n.t('options.notReadYet')}
          </p>
        </div>
        <Access site={site} name={name} />
      </header>
      {health?.lastRead && problems.length === 0 && <p>{i18n.t('options.allFound')}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ kind, hook, missedSince }) => (
            <li key={`${kind} ${hook}`}>
              {i18n.t('options.problem', [hook, kindName({ platform, kind }), day(missedSince)])}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Access({ site, name }: { readonly site: Site; readonly name: string }) {
  const origins = [...site.origins];
  if (site.isRequired) return <span className="soft">{i18n.t('options.always')}</span>;
  return site.isGranted ? (
    <Button
      aria-label={i18n.t('options.revokeNamed', [name])}
      onClick={() => void browser.permissions.remove({ origins })}
    >
      {i18n.t('options.revoke')}
    </Button>
  ) : (
    <Button
      aria-label={i18n.t('options.grantNamed', [name])}
      onClick={() => void browser.permissions.request({ origins })}
    >
      {i18n.t('options.grant')}
    </Button>
  );
}
