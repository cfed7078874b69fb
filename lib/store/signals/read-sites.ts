import type { Database } from '../db/database';

/** What was read of a site, and which hooks of its pages have been missed since when. */
export interface SiteHealth {
  /** A platform's id where the site is an adapter's own, else an origin. */
  readonly site: string;
  readonly platform: string;
  readonly lastRead?: string;
  readonly problems: readonly Problem[];
}
/** Something that an adapter always expects and did not find. */
export interface Problem {
  readonly kind: string;
  readonly hook: string;
  readonly missedSince: string;
  readonly lastFound?: string;
  /** Missed on more than one page: the site has changed. One page may just be odd. */
  readonly isSure: boolean;
}

/** Site health of every site that something was read of, in the order of their ids. */
export async function readSites(db: Database): Promise<SiteHealth[]> {
  const hooks = await db.getAll('health');
  const sites = [...new Set(hooks.map((h) => h.site))];
  return sites.map((site) => {
    const own = hooks.filter((h) => h.site === site);
    const lastRead = own
      .flatMap((h) => h.lastFound ?? [])
      .sort()
      .at(-1);
    const problems = own.flatMap(({ kind, hook, missedSince, missedOn = [], lastFound }) =>
      missedSince
        ? [{ kind, hook, missedSince, isSure: missedOn.length > 1, ...(lastFound ? { lastFound } : {}) }]
        : [],
    );
    return { site, platform: own[0]?.platform ?? site, ...(lastRead ? { lastRead } : {}), problems };
  });
}
