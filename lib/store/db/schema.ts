import type { DBSchema } from 'idb';
import type { BackupRecord } from '../../model/backup';
import type { Change } from '../../model/change';
import type { Entity, EntityType } from '../../model/goals';
import type { Event, Reading, Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';

/** The version of the IndexedDB schema that this code reads and writes. */
export const schemaVersion = 2;
export const databaseName = 'stillroom';

/** A goal record as the fold of its changes: its fields, and by which change each got its value. */
export interface StoredEntity<T extends EntityType = EntityType> {
  type: T;
  id: string;
  /** The present state; absent once removed or where it lacks a field that it needs. */
  value?: Entity<T>;
  fields: Record<string, { at: string; change: string; value: unknown }>;
}
/** A subject with the last reading of each metric beside it, so that a capture reads one record to know what is new. */
export interface StoredSubject extends Subject {
  latest: Record<string, LatestReading>;
  /** The earliest instant that anything is known of it. */
  firstSeen: string;
  /** Its author as the actor of an event is stored, so that what authors say on their own things can be told apart. */
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
/** What a page's address was read as, so that the popup can name the page in front of it. */
export interface SeenPage {
  url: string;
  subject: string;
  at: string;
}
/** Site health: when a hook of an adapter was last found and since when it has been missed. */
export interface HookHealth {
  /** A platform's id where the site is an adapter's own, else an origin. */
  site: string;
  platform: string;
  kind: string;
  hook: string;
  lastFound?: string;
  missedSince?: string;
  /** On how many pages it has been missed since, up to two: one page may be odd, two are a change of the site. */
  missedOn?: string[];
}
/** In the place of a hook: when anything at all was last read on a site. */
export const whole = { kind: '', hook: '' } as const;
/** Lines of a backup, checked and waiting to be made real together. */
export interface Staged {
  import: string;
  first: number;
  records: { line: number; record: BackupRecord }[];
}
/** That a key result's snapshot is older than what is stored; `mark` tells one marking from the next. */
export interface Dirty {
  keyResult: string;
  mark: string;
}

export interface Schema extends DBSchema {
  /** Clock, device, keys and choices, by name. */
  meta: { key: string; value: unknown };
  changes: { key: string; value: Change; indexes: { entity: [string, string]; action: string } };
  entities: { key: [string, string]; value: StoredEntity; indexes: { keyResult: [string, string] } };
  subjects: { key: string; value: StoredSubject };
  readings: { key: [string, string, string]; value: Reading };
  events: { key: string; value: Event; indexes: { subject: [string, string] } };
  members: { key: [string, string]; value: Member; indexes: { subject: string } };
  snapshots: { key: string; value: Snapshot };
  /** Key results whose snapshot is older than what is stored. */
  dirty: { key: string; value: Dirty };
  pages: { key: string; value: SeenPage; indexes: { at: string } };
  health: { key: [string, string, string]; value: HookHealth };
  staging: { key: [string, number]; value: Staged };
}
