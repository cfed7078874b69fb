import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Counts, ImportCounts, ImportProgress } from '../../../lib/model/backup';
import type { Edit, EditFields } from '../../../lib/model/edit';
import type { Rollup } from '../../../lib/model/rollup';
import type { Capture, Subject } from '../../../lib/model/signals';
import { applySlice, readProgress } from '../../../lib/store/backup/apply-import';
import { commitImport } from '../../../lib/store/backup/commit-import';
import { exportBackup } from '../../../lib/store/backup/export';
import { beginImport, type NamesOf, stageLines } from '../../../lib/store/backup/staging';
import { type Database, openStore } from '../../../lib/store/db/database';
import { rebuildRollups } from '../../../lib/store/db/rebuild-rollups';
import { inTransaction } from '../../../lib/store/db/transaction';
import { applyEdits } from '../../../lib/store/goals/edits';
import { ingest } from '../../../lib/store/signals/ingest';

/** A new, empty store. */
export async function freshStore(): Promise<Database> {
  globalThis.indexedDB = new IDBFactory();
  return await openStore();
}

export const day = (text: string) => Date.parse(`${text}T12:00:00Z`);
export const me = (at: string) => ({ now: day(at), author: 'me' });

export const objective: Edit = {
  type: 'objective',
  id: 'o1',
  set: { title: 'Developers adopt Widgets', horizon: 'short' },
};

/** A key result of the objective above, for the first quarter of 2026, but for what is given. */
export function keyResult(id: string, set: EditFields<'keyResult'> = {}): Edit {
  return {
    type: 'keyResult',
    id,
    set: {
      objective: 'o1',
      title: `Key result ${id}`,
      layer: 'outcome',
      direction: 'increase',
      unit: 'stars',
      baseline: 0,
      target: 100,
      start: '2026-01-01',
      due: '2026-03-31',
      measure: { kind: 'latest', metric: 'stars' },
      ...set,
    },
  };
}

export const repo: Subject = {
  id: 'github:repo:acme/widgets',
  platform: 'github',
  kind: 'repo',
  url: 'https://github.com/acme/widgets',
  title: 'acme/widgets',
};

export function tag(id: string, set: EditFields<'tag'> = {}): Edit {
  return {
    type: 'tag',
    id,
    set: { keyResult: 'k1', subject: repo.id, at: '2026-02-01T12:00:00Z', weight: 1, ...set },
  };
}

/** Closes a key result: what was open for it no longer counts. */
export const close = (id: string): Edit => ({
  type: 'keyResult',
  id,
  set: { closed: { at: '2026-03-31T12:00:00.000Z', decision: 'drop' } },
});

/** A capture of the repository page at noon of a day. */
export function captured(at: string, parts: Partial<Capture> = {}): Capture {
  return {
    url: repo.url,
    platform: 'github',
    at: `${at}T12:00:00.000Z`,
    subjects: [{ ...repo, role: 'page' }],
    readings: [],
    events: [],
    ...parts,
  };
}

export const stars = (value: number, subject = repo.id) => [{ subject, metric: 'stars', value }];

/** A store with an objective and a key result `k1`, but for what is given. */
export async function storeWithGoal(set: EditFields<'keyResult'> = {}): Promise<Database> {
  const db = await freshStore();
  await applyEdits(db, [objective, keyResult('k1', set)], me('2026-01-01'));
  return db;
}

/** A store in which the repository counts for `k1`, with 20 stars since 1 February 2026. */
export async function tracked(): Promise<Database> {
  const db = await storeWithGoal();
  await ingest(db, captured('2026-02-01', { readings: stars(20) }));
  await applyEdits(db, [tag('t1')], me('2026-02-01'));
  return db;
}

/** The rollups of a store, computed anew from its readings and events. */
export async function rebuiltRollups(db: Database): Promise<Rollup[]> {
  await inTransaction(db, ['readings', 'events', 'rollups', 'weeks'], (tx) => rebuildRollups(tx));
  return await db.getAll('rollups');
}

/** The lines of a backup of a store. */
export async function dump(db: Database, passphrase?: string): Promise<string[]> {
  let text = '';
  for await (const piece of exportBackup(db, Date.parse('2026-02-01T00:00:00Z'), passphrase)) text += piece;
  return text.split('\n').filter(Boolean);
}

/** Stages lines of a backup, so many in a message. */
export async function stage(
  db: Database,
  id: string,
  lines: readonly string[],
  batch = 3,
  namesOf: NamesOf = async () => [],
): Promise<void> {
  for (let at = 0; at < lines.length; at += batch)
    await stageLines(db, id, at + 1, lines.slice(at, at + batch), namesOf);
}

/** Carries out a decided import to its end. */
export async function carryOut(db: Database, id: string): Promise<ImportProgress> {
  while (await applySlice(db, id));
  return await readProgress(db, id);
}

/** Imports the lines of a backup, as the worker does. */
export async function load(
  db: Database,
  lines: readonly string[],
  {
    batch = 3,
    namesOf,
    key,
    at = '2026-02-10',
  }: { batch?: number; namesOf?: NamesOf; key?: CryptoKey; at?: string } = {},
): Promise<ImportCounts> {
  const id = crypto.randomUUID();
  await beginImport(db, id, me(at), key);
  await stage(db, id, lines, batch, namesOf);
  await commitImport(db, id, lines.length);
  return (await carryOut(db, id)).counts;
}

/** How many records of all groups an import added, found, updated or kept. */
export function sum(counts: ImportCounts, ...of: (keyof Counts)[]): number {
  return Object.values(counts).reduce(
    (total, counts) => total + of.reduce((n, name) => n + counts[name], 0),
    0,
  );
}

let lines: Promise<string[]> | undefined;
/** The backup of another machine, with its history. */
export async function otherBackup(): Promise<string[]> {
  lines ??= (async () => {
    const kept = globalThis.indexedDB;
    const other = await storeWithGoal();
    await applyEdits(other, [objective, keyResult('k2')], me('2026-02-01'));
    const text = await dump(other);
    globalThis.indexedDB = kept;
    return text;
  })();
  return await lines;
}
