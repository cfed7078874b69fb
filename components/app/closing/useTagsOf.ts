import { useCallback } from 'react';
import type { Tag } from '../../../lib/model/goals';
import { ensureOpen } from '../../../lib/store/db/database';
import { readTagsOfKeyResults } from '../../../lib/store/goals/read-tags';
import { useOpened } from '../goals-context';

/** A function that reads the tags of key results, as they are when they are carried over. */
export function useTagsOf(): (keyResults: readonly { readonly id: string }[]) => Promise<Tag[]> {
  const opened = useOpened();
  return useCallback(
    async (keyResults) =>
      await readTagsOfKeyResults(
        await ensureOpen(await opened),
        keyResults.map(({ id }) => id),
      ),
    [opened],
  );
}
