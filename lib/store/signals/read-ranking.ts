import { openKeyResults } from '../../goals/outline/group';
import { type RankedKeyResult, rankKeyResults, suggestionOf } from '../../goals/outline/rank-key-results';
import type { KeyResult, Objective, Tag } from '../../model/goals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { validSnapshots } from '../snapshots/valid';
import { readTagging } from './read-tagging';

/** What can be tagged: a stored subject, or one event on it. */
export interface Taggable {
  readonly subject: string;
  readonly event?: string | undefined;
}

/** The key results that something can be tagged to. */
export interface Ranking {
  /** The best fitting first. */
  readonly ranked: readonly RankedKeyResult<KeyResult>[];
  /** The one to suggest; undefined without key results. */
  readonly suggestion: RankedKeyResult<KeyResult> | undefined;
  readonly objectives: readonly Objective[];
  /** The tags that it has, by the id of the key result. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** The ids of the key results that a rule counts it for. */
  readonly ruled: ReadonlySet<string>;
  /** The ids of the key results that were tagged last, the latest first. */
  readonly recent: readonly string[];
}

/**
 * Ranks the open key results for something that can be tagged.
 * @param target undefined for a page that was not read.
 */
export async function readRanking(db: Database, target: Taggable | undefined): Promise<Ranking> {
  const page = target && (await readTaggable(db, target.subject));
  const tagging = page && (await readTagging(db, page.subject, target.event));
  const tx = beginRead(db, ['entities', 'snapshots', 'meta']);
  const [objectives, keyResults, stored, recent] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('meta').get('recentKeyResults'),
  ]);
  const ids = Array.isArray(recent) ? recent.filter((one) => typeof one === 'string') : [];
  const ruled = tagging?.ruled ?? new Set<string>();
  const tags = tagging?.tags ?? new Map<string, Tag>();
  const ranked = rankKeyResults(page && { ...page, ruled }, openKeyResults(objectives, keyResults), {
    periods: new Map(validSnapshots(stored).map((s) => [s.keyResult, s])),
    choices: tagging?.choices ?? [],
    lastUsed: ids[0],
  });
  const suggestion = suggestionOf(ranked, new Set(tags.keys()));
  return { ranked, suggestion, objectives, tags, ruled, recent: ids };
}

/** A subject with its metrics and the number of its events. */
async function readTaggable(db: Database, id: string) {
  const tx = beginRead(db, ['subjects', 'events']);
  const stored = await tx.objectStore('subjects').get(id);
  if (!stored) return undefined;
  const metrics = Object.entries(stored.latest).map(([metric, { value }]) => ({ metric, value }));
  return {
    subject: stored,
    metrics,
    events: await tx.objectStore('events').index('subject').count(keysOf(id)),
  };
}
