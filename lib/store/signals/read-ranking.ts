import { openKeyResults } from '../../goals/outline/group';
import { type RankedKeyResult, rankKeyResults, suggestionOf } from '../../goals/outline/rank-key-results';
import type { TaggablePage } from '../../goals/outline/tag-effect';
import type { KeyResult, Objective, Tag } from '../../model/goals';
import type { Database } from '../db/database';
import { keysOf } from '../db/keys-of';
import { beginRead } from '../db/transaction';
import { entitiesOf } from '../goals/entities';
import { validSnapshots } from '../snapshots/valid';
import { readTaggings, type Tagging } from './read-tagging';

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
  const [ranking] = await readRankings(db, [target]);
  // There is one for each that is asked for.
  return ranking as Ranking;
}

/** The same for several, in their order. */
export async function readRankings(
  db: Database,
  targets: readonly (Taggable | undefined)[],
): Promise<Ranking[]> {
  const pages = await readTaggables(db, targets);
  const known = pages.filter((page) => page !== undefined);
  const taggings = await readTaggings(db, known);
  const goals = await readRankedGoals(db);
  return pages.map((page) => rankingOf(page, page && taggings[known.indexOf(page)], goals));
}

/** The open key results, and what they are ranked by whatever is tagged. */
async function readRankedGoals(db: Database) {
  const tx = beginRead(db, ['entities', 'snapshots', 'meta']);
  const [objectives, keyResults, stored, recent] = await Promise.all([
    entitiesOf(tx, 'objective'),
    entitiesOf(tx, 'keyResult'),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('meta').get('recentKeyResults'),
  ]);
  return {
    objectives,
    open: openKeyResults(objectives, keyResults),
    periods: new Map(validSnapshots(stored).map((s) => [s.keyResult, s])),
    recent: Array.isArray(recent) ? recent.filter((one) => typeof one === 'string') : [],
  };
}

function rankingOf(
  page: Omit<TaggablePage, 'ruled'> | undefined,
  tagging: Tagging | undefined,
  { objectives, open, periods, recent }: Awaited<ReturnType<typeof readRankedGoals>>,
): Ranking {
  const { ruled, tags, choices } = tagging ?? {
    ruled: new Set<string>(),
    tags: new Map<string, Tag>(),
    choices: [],
  };
  const ranked = rankKeyResults(page && { ...page, ruled }, open, { periods, choices, lastUsed: recent[0] });
  const suggestion = suggestionOf(ranked, new Set(tags.keys()));
  return { ranked, suggestion, objectives, tags, ruled, recent };
}

/** Subjects with their metrics, the number of their events, and the one that is to be tagged. */
async function readTaggables(db: Database, targets: readonly (Taggable | undefined)[]) {
  const tx = beginRead(db, ['subjects', 'events']);
  return await Promise.all(
    targets.map(async (target) => {
      const subject = target && (await tx.objectStore('subjects').get(target.subject));
      if (!subject) return undefined;
      const metrics = Object.entries(subject.latest).map(([metric, { value }]) => ({ metric, value }));
      const events = await tx.objectStore('events').index('subject').count(keysOf(subject.id));
      return { subject, event: target.event, metrics, events };
    }),
  );
}
