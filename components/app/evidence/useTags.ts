import { useEffect, useState } from 'react';
import type { Database } from '../../../lib/store/db/database';
import { type NewestTags, readNewestTags } from '../../../lib/store/goals/read-tags';
import type { Stored } from '../../ui/useStore';
import { readTags } from '../read-tags';
import { useStoreOfPlace } from '../useGoalEdits';
import { usualStep } from '../useShown';

/** All tags, or the newest ones while the others are read. */
export interface ReadTags extends NewestTags {
  readonly isAll: boolean;
}

const readFirst = async (db: Database): Promise<ReadTags> => {
  const newest = await readNewestTags(db, usualStep);
  return { ...newest, isAll: newest.tags.length === newest.total };
};

const readAll = async (db: Database): Promise<ReadTags> => {
  const all = await readTags(db);
  const { tags, tagged } = all;
  return {
    ...all,
    total: tags.length,
    keyResults: new Set(tags.map((tag) => tag.keyResult)),
    platforms: new Set([...tagged.values()].map((subject) => subject.platform)),
    isAll: true,
  };
};

/** Reads as many tags as are drawn at first, the newest, and all of them once those are there. */
export function useTags(): Stored<ReadTags> {
  const [readsAll, setReadsAll] = useState(false);
  const stored = useStoreOfPlace(readsAll ? readAll : readFirst);
  const isMissing = stored.data?.isAll === false;
  useEffect(() => {
    if (isMissing) setReadsAll(true);
  }, [isMissing]);
  return stored;
}
