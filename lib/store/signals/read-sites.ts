import type { Database } from '../db/database';

/** When a site was last read, and which hooks are missed on its pages. */
export interface SiteHealth {
  /** A platform's id where the site is an adapter's own, else an origin. */
  readonly site: string;
  readonly platform: string;
  readonly lastRead?: string;
  readonly problems: readonly MissedHook[];
}
/** A hook that an adapter always expects and did not find. */
export interface MissedHook {
  readonly kind: string;
  readonly hook: string;
  readonly missedSince: string;
  readonly lastFound?: string;
  /** Missed on more than one page: the site has changed. A single page may just be unusual. */
  readonly isConfirmed: boolean;
}

/** The health of every site that was read, in the order of their ids. */
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
        ? [{ kind, hook, missedSince, isConfirmed: missedOn.length > 1, ...(lastFound ? { lastFound } : {}) }]
        : [],
    );
    return { site, platform: own[0]?.platform ?? site, ...(lastRead ? { lastRead } : {}), problems };
  });
}
