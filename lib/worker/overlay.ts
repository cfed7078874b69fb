import type { FrameState, OverlayState, PageChip } from '../messages/overlay';
import { dayLength } from '../model/durations';
import type { KeyResult, Objective, Tag } from '../model/goals';
import type { Settings } from '../model/settings';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { beginRead } from '../store/db/transaction';
import { entitiesOf } from '../store/goals/entities';
import {
  keyResultsOfSubject,
  openKeyResultIds,
  openKeyResultsOfSubject,
} from '../store/signals/key-results-of-subject';
import { pageAddress } from '../store/signals/read-page';
import { type Ranking, readRanking, type Taggable } from '../store/signals/read-ranking';
import { validSnapshots } from '../store/snapshots/valid';
import type { PreparedFrame } from './frames';
import { siteIdOf } from './sites';

/** The most items of a platform that are marked on its pages. */
const mostCounted = 2000;

/**
 * What is drawn on a page: only ids that the page shows itself, and numbers.
 * @param subject the page's own.
 * @param since when this visit began, ISO 8601.
 */
export async function overlayState(
  db: Database,
  url: URL,
  { subject, since }: { subject: string; since: string },
): Promise<Omit<OverlayState, 'chip'> & { chip?: PageChip }> {
  const settings = await readSettings(db);
  const site = siteIdOf(url);
  if (!draws(settings, site)) return { isShown: false, counted: [] };
  const tx = beginRead(db, ['entities', 'members']);
  const [platform = ''] = subject.split(':');
  const ofPlatform = IDBKeyRange.bound(`${platform}:`, `${platform}:\uffff`);
  const [members, stored, own, open] = await Promise.all([
    tx.objectStore('members').index('subject').getAllKeys(ofPlatform, mostCounted),
    tx.objectStore('entities').index('subject').getAll(['tag', subject]),
    tx.objectStore('members').index('subject').getAll(subject),
    openKeyResultIds(tx),
  ]);
  const keyResults = own.filter(({ keyResult }) => open.has(keyResult));
  const tags = stored
    .flatMap(({ value }) => (value ? [value as Tag] : []))
    .filter((t) => open.has(t.keyResult));
  const events = tags.flatMap(({ event }) => event ?? []);
  const isOwn =
    tags.some(({ event }) => event === undefined) || keyResults.some(({ via }) => via.includes('rule'));
  // An event that counts makes its page a member; the page's own button says whether the page itself was tagged.
  const subjects = members.flatMap(([keyResult, id]) =>
    open.has(keyResult) && (id !== subject || isOwn) ? [id] : [],
  );
  const isChip = settings.chip && !settings.chipOff.includes(site) && keyResults.length > 0;
  return {
    isShown: true,
    counted: [...new Set([...events, ...subjects])],
    ...(isChip ? { chip: await pageChip(db, subject, keyResults.length, since) } : {}),
  };
}

/** Whether marks are drawn on a page for one of these subjects, or for an event on one: that makes it a member, too. */
export async function marksAny(db: Database, url: URL, subjects: ReadonlySet<string>): Promise<boolean> {
  if (!draws(await readSettings(db), siteIdOf(url))) return false;
  const tx = beginRead(db, ['members', 'entities']);
  const open = await Promise.all([...subjects].map((subject) => openKeyResultsOfSubject(tx, subject)));
  return open.some((keyResults) => keyResults.length > 0);
}

function draws({ overlay, overlayOff }: Settings, site: string): boolean {
  return overlay && !overlayOff.includes(site);
}

/** For how many key results a page counts, and what changed since it was last read before `since`. */
async function pageChip(db: Database, subject: string, keyResults: number, since: string): Promise<PageChip> {
  const tx = beginRead(db, ['subjects', 'readings']);
  const latest = Object.entries((await tx.objectStore('subjects').get(subject))?.latest ?? {});
  const readings = tx.objectStore('readings');
  const compared = await Promise.all(
    latest.map(async ([metric, { value }]) => {
      const before = IDBKeyRange.bound([subject, metric], [subject, metric, since], false, true);
      const held = (await readings.openCursor(before, 'prev'))?.value;
      return held ? [{ metric, change: value - held.value, at: held.at }] : [];
    }),
  );
  const all = compared.flat();
  const last = all
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const changes = all.flatMap(({ metric, change }) => (change ? [{ metric, change }] : []));
  return { keyResults, changes, ...(last ? { since: last } : {}) };
}

/** What a prepared frame shows now. */
export async function frameState(db: Database, frame: PreparedFrame): Promise<FrameState> {
  const { target } = frame;
  const seen = 'url' in target ? (await db.get('pages', pageAddress(target.url)))?.subject : undefined;
  const taggable: Taggable | undefined =
    'url' in target ? (seen === undefined ? undefined : { subject: seen }) : target;
  const ranking = await readRanking(db, taggable);
  const { objectives } = ranking;
  const suggestion = (await isRankedAsTagged(db, frame)) ? ranking.suggestion : undefined;
  return {
    ...frame,
    language: (await readSettings(db)).language,
    choices: choicesOf(ranking),
    ...(suggestion ? { suggestion: suggestion.keyResult.id } : {}),
    manual: frame.view === 'checkIn' ? await manualOf(db, ranking) : [],
    objectives: await datedObjectives(
      db,
      objectives.filter((o) => !o.archived),
    ),
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

async function datedObjectives(db: Database, all: readonly Objective[]): Promise<FrameState['objectives']> {
  const cycles = await entitiesOf(beginRead(db, ['entities']), 'cycle');
  const day = (inDays: number) => new Date(Date.now() + inDays * dayLength).toISOString().slice(0, 10);
  return all.map(({ id, title, cycle: of }) => {
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
