import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { rebuildRollups } from './rebuild-rollups';
import type { HookHealth, Schema } from './schema';
import type { WriteTransaction } from './transaction';

type Migration = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * The migrations: entry n takes a store from version n to version n + 1. A released entry never changes;
 * `test/unit/store/db/examples` has a store of each version.
 */
export const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('meta');
    const changes = db.createObjectStore('changes', { keyPath: 'id' });
    changes.createIndex('entity', ['entity.type', 'entity.id']);
    changes.createIndex('action', 'action');
    const entities = db.createObjectStore('entities', { keyPath: ['type', 'id'] });
    entities.createIndex('keyResult', ['type', 'value.keyResult']);
    db.createObjectStore('subjects', { keyPath: 'id' });
    db.createObjectStore('readings', { keyPath: ['subject', 'metric', 'at'] });
    const events = db.createObjectStore('events', { keyPath: 'id' });
    events.createIndex('subject', ['subject', 'at']);
    const members = db.createObjectStore('members', { keyPath: ['keyResult', 'subject'] });
    members.createIndex('subject', 'subject');
    db.createObjectStore('snapshots', { keyPath: 'keyResult' });
    db.createObjectStore('dirty', { keyPath: 'keyResult' });
    const pages = db.createObjectStore('pages', { keyPath: 'url' });
    pages.createIndex('at', 'at');
    db.createObjectStore('health', { keyPath: ['platform', 'kind', 'hook'] });
    db.createObjectStore('staging', { keyPath: ['import', 'first'] });
  },
  async (db, tx) => {
    // Site health is kept by site, because a platform can have many sites.
    const held = (await tx.objectStore('health').getAll()) as Omit<HookHealth, 'site'>[];
    db.deleteObjectStore('health');
    const health = db.createObjectStore('health', { keyPath: ['site', 'kind', 'hook'] });
    for (const hook of held) await health.add({ ...hook, site: hook.platform });
  },
  async (db, tx) => {
    // Long work is done in slices; what is erased with a subject is found by it.
    db.createObjectStore('jobs', { keyPath: 'id' });
    tx.objectStore('pages').createIndex('subject', 'subject');
    tx.objectStore('entities').createIndex('subject', ['type', 'fields.subject.value']);
    // Staged lines belong to an import with a state of its own. What was staged before is dropped.
    db.deleteObjectStore('staging');
    db.createObjectStore('staging', { keyPath: ['import', 'part', 'key'] });
    db.createObjectStore('imports', { keyPath: 'id' });
    // An author can have several names.
    for await (const cursor of tx.objectStore('subjects')) {
      const by: unknown = cursor.value.by;
      if (typeof by === 'string') await cursor.update({ ...cursor.value, by: [by] });
    }
  },
  (db, tx) => {
    // Indexes by which the subjects of a site are found without looking at the rest; rollups, which a later one fills.
    db.createObjectStore('rollups', { keyPath: ['subject', 'of', 'name', 'from'] });
    const subjects = tx.objectStore('subjects');
    subjects.createIndex('platform', 'platform');
    subjects.createIndex('url', 'url');
  },
  (db, tx) => {
    // Tracked time is apart from what was read.
    const spans = db.createObjectStore('spans', { keyPath: 'id' });
    spans.createIndex('subject', 'subject');
    spans.createIndex('end', 'end');
    // Indexes by which the subjects that a rule can match are found, in the order of their ids.
    const subjects = tx.objectStore('subjects');
    subjects.deleteIndex('platform');
    subjects.createIndex('platform', ['platform', 'id']);
    subjects.createIndex('kind', ['platform', 'kind', 'id']);
    subjects.createIndex('container', ['container', 'id']);
    // An index by which a person's events on a subject are found.
    tx.objectStore('events').createIndex('actor', ['subject', 'actor', 'at']);
  },
  async (db, tx) => {
    // What rollups come to in each week; rollups of what each person did are built with them.
    db.createObjectStore('weeks', { keyPath: ['from', 'subject'] });
    // A transaction of an upgrade can write; only idb's type of it is another one.
    await rebuildRollups(tx as unknown as WriteTransaction);
  },
  (db) => {
    db.createObjectStore('numberStates', { keyPath: 'number' });
  },
  (_db, tx) => {
    // Indexes by which the latest tags are found without reading all of them: those of all key results, and of one.
    const entities = tx.objectStore('entities');
    entities.createIndex('at', ['type', 'value.at']);
    entities.createIndex('keyResultAt', ['type', 'value.keyResult', 'value.at']);
  },
];
