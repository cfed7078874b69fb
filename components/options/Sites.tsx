import { i18n } from '#i18n';
import { platforms } from '../../lib/model/catalogue';
import type { Database } from '../../lib/store/database';
import { readSites, type SiteHealth } from '../../lib/store/read-sites';
import { day } from '../ui/format';
import { kindName } from '../ui/kind-name';
import { Notice } from '../ui/Notice';
import { useStore } from '../ui/useStore';

/** What was read of each site, and what could not be: nothing fails silently. */
export function Sites({ opened }: { readonly opened: Promise<Database> }) {
  const { data, error } = useStore(opened, readSites);
  return (
    <section id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{i18n.t('options.sites')}</h2>
      <p className="intro">{i18n.t('options.sitesIntro')}</p>
      {error !== undefined && <Notice error={error} />}
      {data?.length === 0 && <p className="none">{i18n.t('options.noSites')}</p>}
      {data?.map((site) => (
        <Site key={site.platform} site={site} />
      ))}
    </section>
  );
}

function Site({ site: { platform, lastRead, problems } }: { readonly site: SiteHealth }) {
  const known = platforms.find((p) => p === platform);
  return (
    <article className="card site">
      <h3>{known ? i18n.t(`platform.${known}`) : platform}</h3>
      {lastRead && <p className="soft">{i18n.t('options.lastRead', [day(lastRead)])}</p>}
      {problems.length === 0 && <p>{i18n.t('options.allFound')}</p>}
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
