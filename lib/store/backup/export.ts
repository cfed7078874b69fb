import type { WrappedKey } from '../../model/backup';
import { StillroomError } from '../../model/errors';
import { type EntityType, entitySchemas } from '../../model/goals';
import { batches } from '../db/batches';
import type { Database } from '../db/database';
import type { StoredSubject } from '../db/schema';
import { readActorKeys } from '../signals/actor-keys';
import { wrapActorKey } from './wrapped-key';

/** The shortest passphrase that a key is encrypted under, in characters. */
export const shortestPassphrase = 12;

// Every type of goal record, in the order of the vocabulary.
const order = Object.keys(entitySchemas) as EntityType[];

/**
 * Exports a backup as JSON Lines, in pieces of many lines each, so that memory never holds all readings.
 * @param now the instant in its header, in milliseconds since 1970.
 * @param passphrase where given, the key of people goes with it, encrypted under this.
 * @throws StillroomError `invalid` where the passphrase is too short.
 */
export async function* exportBackup(db: Database, now: number, passphrase?: string): AsyncGenerator<string> {
  const key = passphrase === undefined ? undefined : await keyOfPeople(db, passphrase);
  const exportedAt = new Date(now).toISOString();
  yield line({ type: 'stillroom', version: 1, exportedAt, ...(key ? { key } : {}) });
  const entities = await db.getAll('entities');
  const goals = order.flatMap((type) =>
    entities.flatMap((e) => (e.type === type && e.value ? [line({ type, ...e.value })] : [])),
  );
  yield goals.join('');
  // Readings and events captured during the export may refer to subjects that are not in it: they are left out.
  const subjects = new Set<string>();
  for await (const batch of batches(db, 'subjects')) {
    for (const { id } of batch) subjects.add(id);
    yield batch.map((s) => line({ type: 'subject', ...exported(s) })).join('');
  }
  for (const store of ['readings', 'events'] as const) {
    const type = store === 'readings' ? 'reading' : 'event';
    for await (const batch of batches(db, store))
      yield batch
        .filter((r) => subjects.has(r.subject))
        .map((r) => line({ type, ...r }))
        .join('');
  }
  for await (const batch of batches(db, 'changes'))
    yield batch.map((c) => line({ type: 'change', ...c })).join('');
}

/** The key of people; undefined where there is none yet, because nobody was captured. */
async function keyOfPeople(db: Database, passphrase: string): Promise<WrappedKey | undefined> {
  if (passphrase.length < shortestPassphrase)
    throw new StillroomError('invalid', `a passphrase needs ${shortestPassphrase} characters`);
  const [key] = await readActorKeys(db);
  return key && (await wrapActorKey(key, passphrase));
}

function exported({ latest: _latest, ...subject }: StoredSubject) {
  return subject;
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
