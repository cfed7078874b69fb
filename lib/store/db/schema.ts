import type { DBSchema } from 'idb';
import type { BackupRecord } from '../../model/backup';
import type { Change } from '../../model/change';
import type { Entity, EntityType } from '../../model/goals';
import type { Rollup } from '../../model/rollup';
import type { Event, Reading, Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';

/** The version of the IndexedDB schema that this code reads and writes. */
export const schemaVersion = 3;
export const databaseName = 'stillroom';

/** A goal record as the fold of its changes: each field with its value and the change that set it. */
export interface StoredEntity<T extends EntityType = EntityType> {
  type: T;
  id: string;
  /** The current state; absent once removed, or where a required field is missing. */
  value?: Entity<T>;
  fields: Record<string, { at: string; change: string; value: unknown }>;
}
/** A subject with the last reading of each metric, so that a capture reads one record to find out what is new. */
export interface StoredSubject extends Subject {
  latest: Record<string, LatestReading>;
  /** The earliest instant at which anything is known about it. */
  firstSeen: string;
  /** Its author under the name that actors of events have, so that an author's own events can be recognised. */
  by?: string;
}
export interface LatestReading {
  value: number;
  at: string;
  approximate?: boolean | undefined;
}
/** Why a subject counts for a key result, and since when. */
export interface Member {
  keyResult: string;
  subject: string;
  /** The instant of the earliest tag or of the first match with a rule. */
  since: string;
  via: ('tag' | 'rule')[];
}
/** The subject of a visited address, so that the popup can name the active page. */
export interface SeenPage {
  url: string;
  subject: string;
  at: string;
}
/** Site health: when a hook of an adapter was last found, and since when it is missed. */
export interface HookHealth {
  /** A platform's id where the site is an adapter's own, else an origin. */
  site: string;
  platform: string;
  kind: string;
  hook: string;
  lastFound?: string;
  missedSince?: string;
  /** Up to two pages on which it was missed: one page may be unusual, two mean that the site has changed. */
  missedOn?: string[];
}
/** The kind and the hook of the row that says when anything was last read on a site. */
export const siteRow = { kind: '', hook: '' } as const;
/** Validated lines of a backup that wait for the commit of their import. */
export interface StagedLines {
  import: string;
  first: number;
  records: { line: number; record: BackupRecord }[];
}
/** Marks a key result's snapshot as stale; `mark` is different for each marking. */
export interface Dirty {
  keyResult: string;
  mark: string;
}

export interface Schema extends DBSchema {
  /** Clock, device, keys and settings, by name. */
  meta: { key: string; value: unknown };
  changes: { key: string; value: Change; indexes: { entity: [string, string]; action: string } };
  entities: {
    key: [string, string];
    value: StoredEntity;
    indexes: { keyResult: [string, string]; subject: [string, string] };
  };
  subjects: { key: string; value: StoredSubject; indexes: { platform: string; url: string } };
  readings: { key: [string, string, string]; value: Reading };
  events: { key: string; value: Event; indexes: { subject: [string, string] } };
  /** What readings and events came to on each day; kept in the transaction that stores or deletes them. */
  rollups: { key: [string, Rollup['of'], string, number]; value: Rollup };
  members: { key: [string, string]; value: Member; indexes: { subject: string } };
  snapshots: { key: string; value: Snapshot };
  /** Key results whose snapshot is stale. */
  dirty: { key: string; value: Dirty };
  pages: { key: string; value: SeenPage; indexes: { at: string; subject: string } };
  health: { key: [string, string, string]; value: HookHealth };
  staging: { key: [string, number]; value: StagedLines };
}
