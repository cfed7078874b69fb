import { useCallback } from 'react';
import type { Database } from '../../lib/store/db/database';
import type { PageKeyResults } from '../../lib/store/signals/read-counted-page';
import { readDeclinedRules } from '../../lib/store/signals/read-declined-rules';
import { type ActivePage, readActivePage } from '../../lib/store/signals/read-page';
import { readTagging, type Tagging } from '../../lib/store/signals/read-tagging';
import { useStore } from '../ui/useStore';
import type { TabInFront } from './tab-in-front';

/** A stored page, and what is known about tagging it. */
export type TaggingPage = ActivePage & Tagging & { readonly declined: ReadonlySet<string> };

/** What the store knows of the page in front. */
export interface PageInFront {
  /** `null` where nothing is stored of it, undefined until the store has answered. */
  readonly page: TaggingPage | null | undefined;
  /** Reads it again; resolves once that is shown. */
  readonly reload: () => Promise<void>;
}

/** Reads what is stored of the page in front, once for all that shows it. */
export function usePageInFront(opened: Promise<Database>, tab: TabInFront): PageInFront {
  const url = tab === 'none' ? undefined : tab?.url;
  const read = useCallback(
    async (db: Database) => ({ url, page: url === undefined ? undefined : await readPage(db, url) }),
    [url],
  );
  const { data, reload } = useStore(opened, read);
  // Until another page is read, that of before is not taken for it.
  return { page: data?.url === url ? data?.page : undefined, reload };
}

async function readPage(db: Database, url: string): Promise<TaggingPage | null> {
  const page = await readActivePage(db, url, Date.now());
  if (!page) return null;
  const [tagging, declined] = await Promise.all([readTagging(db, page.subject), readDeclinedRules(db)]);
  return { ...page, ...tagging, declined };
}

/** The page in front with the key results that it counts for; undefined where it counts for none. */
export function countedPage({ page }: PageInFront): PageKeyResults | undefined {
  if (!page?.countsFor.length) return undefined;
  return { subject: page.subject.id, keyResults: page.countsFor.map(({ id }) => id) };
}
