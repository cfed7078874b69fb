import type { Database } from './database';

/** What was read of a platform, and which hooks of its pages have been missed since when. */
export interface SiteHealth {
  readonly platform: string;
  readonly lastRead?: string;
  readonly problems: readonly {
    readonly kind: string;
    readonly hook: string;
    readonly missedSince: string;
  }[];
}

/** Site health of every platform that something was read of, in the order of their ids. */
export async function readSites(db: Database): Promise<SiteHealth[]> {
  const hooks = await db.getAll('health');
  const platforms = [...new Set(hooks.map((h) => h.platform))];
  return platforms.map((platform) => {
    const own = hooks.filter((h) => h.platform === platform);
    const lastRead = own
      .flatMap((h) => h.lastFound ?? [])
      .sort()
      .at(-1);
    const problems = own.flatMap(({ kind, hook, missedSince }) =>
      missedSince ? [{ kind, hook, missedSince }] : [],
    );
    return { platform, ...(lastRead ? { lastRead } : {}), problems };
  });
}
