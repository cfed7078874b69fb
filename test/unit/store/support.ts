import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Edit, EditFields } from '../../../lib/model/edit';
import type { Capture, Subject } from '../../../lib/model/signals';
import { type Database, openStore } from '../../../lib/store/db/database';
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
