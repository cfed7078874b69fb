import type { EntityType } from '../../model/goals';
import { batches } from '../db/batches';
import type { Database } from '../db/database';
import type { StoredSubject } from '../db/schema';

const order: readonly EntityType[] = [
  'workspace',
  'cycle',
  'objective',
  'keyResult',
  'rule',
  'topic',
  'tag',
  'checkIn',
  'effort',
  'forecast',
];

/**
 * Exports a backup as JSON Lines, in pieces of many lines each, so that memory never holds all readings.
 * @param now the instant in its header, in milliseconds since 1970.
 */
export async function* exportBackup(db: Database, now: number): AsyncGenerator<string> {
  yield line({ type: 'stillroom', version: 1, exportedAt: new Date(now).toISOString() });
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

function exported({ latest: _latest, firstSeen: _firstSeen, by: _by, ...subject }: StoredSubject) {
  return subject;
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
