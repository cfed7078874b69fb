import { currentObjectives } from '../goals/outline/current-objectives';
import type { FrameState } from '../messages/overlay';
import { dayLength } from '../model/durations';
import type { KeyResult } from '../model/goals';
import { localDay } from '../model/local-day';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';
import { keyResultsOfSubject } from '../store/signals/key-results-of-subject';
import { pageAddress } from '../store/signals/read-page';
import { type Ranking, readRanking, type Taggable } from '../store/signals/read-ranking';
import { validSnapshots } from '../store/snapshots/valid';
import type { PreparedFrame } from './frames';

/** What a prepared frame shows now. */
export async function frameState(db: Database, frame: PreparedFrame): Promise<FrameState> {
  const { target } = frame;
  const seen = 'url' in target ? (await db.get('pages', pageAddress(target.url)))?.subject : undefined;
  const taggable: Taggable | undefined =
    'url' in target ? (seen === undefined ? undefined : { subject: seen }) : target;
  const ranking = await readRanking(db, taggable);
  const suggestion = (await isRankedAsTagged(db, frame)) ? ranking.suggestion : undefined;
  return {
    ...frame,
    language: (await readSettings(db)).language,
    choices: choicesOf(ranking),
    ...(suggestion ? { suggestion: suggestion.keyResult.id } : {}),
    manual: frame.view === 'checkIn' ? await manualOf(db, ranking) : [],
    objectives: await datedObjectives(db, ranking),
    tags: await tagsOf(db, ranking),
    byRule: ranking.ranked
      .filter(({ keyResult }) => ranking.ruled.has(keyResult.id))
      .map(({ keyResult }) => keyResult.title),
    byItems: await byItems(db, ranking, taggable),
  };
}

/** An event that counts has its page count, too. */
async function byItems(
  db: Database,
  { ranked, tags, ruled }: Ranking,
  target: Taggable | undefined,
): Promise<FrameState['byItems']> {
  if (!target || target.event !== undefined) return [];
  const counting = await keyResultsOfSubject(beginRead(db, ['members']), target.subject);
  return ranked
    .filter(({ keyResult: { id } }) => counting.includes(id) && !tags.has(id) && !ruled.has(id))
    .map(({ keyResult }) => keyResult.title);
}

/** Whether a click would find the same: what is not stored yet is ranked by more once it is. */
async function isRankedAsTagged(db: Database, { view, target }: PreparedFrame): Promise<boolean> {
  if (view !== 'suggestion' || 'url' in target) return true;
  return (await db.getKey('subjects', target.subject)) !== undefined;
}

/** Days of an objective that is in no cycle: from today on. */
const defaultDays = 90;

/** The objectives that a key result can be created for, with the time that it has there. */
async function datedObjectives(
  db: Database,
  { objectives, ranked }: Ranking,
): Promise<FrameState['objectives']> {
  const cycles = await entitiesOf(beginRead(db, ['entities']), 'cycle');
  const keyResults = ranked.map(({ keyResult }) => keyResult);
  const day = (inDays: number) => localDay(new Date(Date.now() + inDays * dayLength));
  return currentObjectives({ objectives, cycles, keyResults }).map(({ id, title, cycle: of }) => {
    const cycle = cycles.find((c) => c.id === of && !c.closed);
    return { id, title, start: cycle?.start ?? day(0), due: cycle?.end ?? day(defaultDays) };
  });
}

/** The choices: those that were tagged last, then the others as they fit. */
export function choicesOf({ ranked, objectives, tags, ruled, recent }: Ranking): FrameState['choices'] {
  const place = ({ keyResult }: { keyResult: KeyResult }) => {
    const at = recent.indexOf(keyResult.id);
    return at < 0 ? recent.length : at;
  };
  return ranked
    .toSorted((a, b) => place(a) - place(b))
    .map(({ keyResult: { id, title, objective }, effect, reason }) => ({
      id,
      title,
      objective: objectives.find((o) => o.id === objective)?.title ?? '',
      effect,
      isTagged: tags.has(id) || ruled.has(id),
      ...(reason ? { reason } : {}),
    }));
}

/** The key results whose value is set by hand, with the one that they have now. */
async function manualOf(db: Database, { ranked }: Ranking): Promise<FrameState['manual']> {
  const ids = ranked.flatMap(({ keyResult: { id, measure } }) => (measure.kind === 'manual' ? [id] : []));
  const values = new Map(validSnapshots(await db.getAll('snapshots')).map((s) => [s.keyResult, s.value]));
  return ids.map((id) => {
    const value = values.get(id);
    const title = ranked.find(({ keyResult }) => keyResult.id === id)?.keyResult.title ?? '';
    return { id, title, ...(value === undefined ? {} : { value }) };
  });
}

async function tagsOf(db: Database, { ranked, tags }: Ranking): Promise<FrameState['tags']> {
  const tx = beginRead(db, ['entities', 'changes']);
  return await Promise.all(
    [...tags.values()].map(async ({ id, keyResult, at, note = '' }) => {
      const change = (await tx.objectStore('entities').get(['tag', id]))?.fields['keyResult']?.change;
      const author = change && (await tx.objectStore('changes').get(change))?.author;
      const open = ranked.find((r) => r.keyResult.id === keyResult)?.keyResult;
      const stored = open ?? (await tx.objectStore('entities').get(['keyResult', keyResult]))?.value;
      const { title = '', closed } = (stored ?? {}) as Partial<KeyResult>;
      return {
        id,
        keyResultTitle: title,
        isClosed: closed !== undefined,
        at,
        author: author ?? 'me',
        note,
      };
    }),
  );
}
