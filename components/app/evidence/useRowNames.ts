import { useCallback } from 'react';
import type { Tag } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import { readTagAuthors } from '../../../lib/store/goals/read-tag-authors';
import { readRecentSubjects, readSubjects } from '../../../lib/store/signals/read-subjects';
import { readTopics } from '../../../lib/store/signals/read-topics';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';

/** So many recent pages are looked at for what an outcome came from. */
const mostRecent = 300;

/** What the rows show besides the tags themselves. */
export interface RowNames {
  readonly authors: ReadonlyMap<string, string>;
  readonly subjects: Awaited<ReturnType<typeof readSubjects>>;
  readonly recent: Awaited<ReturnType<typeof readRecentSubjects>>;
  readonly topics: Awaited<ReturnType<typeof readTopics>>;
}
const noNames: RowNames = { authors: new Map(), subjects: new Map(), recent: [], topics: [] };

/** Reads what the shown rows need, and no more. */
export function useRowNames(rows: readonly Tag[]): RowNames {
  const read = useCallback(
    async (db: Database): Promise<RowNames> => ({
      authors: await readTagAuthors(
        db,
        rows.map((tag) => tag.id),
      ),
      subjects: await readSubjects(
        db,
        rows.flatMap((tag) => tag.origins ?? []),
      ),
      recent: await readRecentSubjects(db, mostRecent),
      topics: await readTopics(db),
    }),
    [rows],
  );
  return useStore(useOpened(), read).data ?? noNames;
}
