import { useCallback } from 'react';
import type { Database } from '../../lib/store/db/database';
import { type PageKeyResults, readCountedPageAt } from '../../lib/store/signals/read-counted-page';
import { useStore } from '../ui/useStore';
import type { TabInFront } from './useTabInFront';

/** The page in front with the key results that it counts for; undefined where it counts for none. */
export function useCountedPage(opened: Promise<Database>, tab: TabInFront): PageKeyResults | undefined {
  const url = tab === 'none' ? undefined : tab?.url;
  const read = useCallback(
    async (db: Database) => (url === undefined ? undefined : await readCountedPageAt(db, url)),
    [url],
  );
  return useStore(opened, read).data;
}
