import type { DBSchema } from 'idb';
import type { BackupRecord, ImportCounts } from '../../model/backup';
import type { Change } from '../../model/change';
import type { Entity, EntityType } from '../../model/goals';
import type { Job } from '../../model/job';
import type { NumberPeriod, NumberPrint } from '../../model/number-print';
import type { Refusal } from '../../model/number-refusal';
import type { Rollup } from '../../model/rollup';
import type { Event, Reading, Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';
import type { TimeSpan } from '../../model/time-span';
import type { WeekRecord } from '../../model/weeks';

/** The version of the IndexedDB schema that this code reads and writes. */
export const schemaVersion = 8;
export const databaseName = 'stillroom';
/** The database of the sample workspace. */
export const sampleDatabaseName = 'stillroom-sample';

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
  /** Its author under each name that actors of events may have, so that an author's own events can be recognised. */
  by?: string[] | undefined;
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
  /** Whether the person does not want to be asked what it counts for. */
  dismissed?: boolean;
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
/** What this machine knows of a followed number besides its record: it is in no backup. Values are as the page showed them. */
export interface NumberState {
  number: string;
  /** How it looked at the last sure readings, oldest first. */
  prints: NumberPrint[];
  lastRead?: { value: number; at: string };
  /** Absent until its page was looked at; with a reason where it was not read then. */
  lastLook?: { at: string; reason?: Refusal };
  /** A value that counts for nothing until the person says that it is right. */
  setAside?: SetAside;
  /** The value that the person dropped last, so that it is not asked about again. */
  dropped?: number;
  /** Of what counts in a range that begins anew: what the periods before the present one came to, and which that is. */
  total?: number;
  period?: NumberPeriod;
  /** Periods that went by without a reading. */
  missed?: number;
}
/** `jump`: more than ten times the last value or less than a tenth; `fall`: less, of what only grows. */
export interface SetAside {
  value: number;
  approximate: boolean;
  at: string;
  why: 'jump' | 'fall';
}
/**
 * The state of an import. Until `phase` leaves `staging` nothing of it is in effect and it can be dropped; from then on it is
 * decided, and every phase to `done` is carried out, however often the worker ends.
 */
export interface ImportState {
  id: string;
  phase: 'staging' | 'subjects' | 'signals' | 'goals' | 'members' | 'done';
  /** The key of people that came with it, where the person gave its passphrase. */
  key?: CryptoKey;
  /** Whether its people are known by the names that they have here. */
  peopleJoined?: boolean;
  /** The instant and the author of its changes. */
  now: number;
  author: string;
  /** Key results whose members are to be found anew, and the subject up to which that is done. */
  rebuild: string[];
  rebuiltTo?: string;
  /** How many pieces there are to carry out. */
  total: number;
  counts: ImportCounts;
}
/** What staged lines hold; each part is carried out on its own. */
export type StagedPart = 'lines' | 'subjects' | 'signals' | 'goals';
/**
 * Validated lines of a backup that wait for their import: of `lines` how many there are in a message and the subjects that
 * their signals name; else the records in it, of `goals` those of one goal record, which `key` names.
 */
export interface StagedPiece {
  import: string;
  part: StagedPart;
  /** The number of the message's first line, or a goal record's type and id. */
  key: number | string;
  lines?: number;
  subjects?: NamedSubject[];
  records: { line: number; record: BackupRecord }[];
}
/** A subject that signals of a backup name: the first line that does, and the earliest instant of them. */
export interface NamedSubject {
  id: string;
  line: number;
  earliest: string;
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
    /** `subject` also has removed records, whose history names it. */
    indexes: {
      keyResult: [EntityType, keyResult: string];
      subject: [EntityType, subject: string];
      /** Records that have an instant, in the order of it: of all key results, and of one. */
      at: [EntityType, at: string];
      keyResultAt: [EntityType, keyResult: string, at: string];
    };
  };
  subjects: {
    key: string;
    value: StoredSubject;
    indexes: {
      platform: [platform: string, id: string];
      kind: [platform: string, kind: string, id: string];
      container: [container: string, id: string];
      url: string;
    };
  };
  readings: { key: [string, string, string]; value: Reading };
  events: {
    key: string;
    value: Event;
    indexes: { subject: [string, string]; actor: [subject: string, actor: string, at: string] };
  };
  /** What readings and events came to on each day; kept in the transaction that stores or deletes them. */
  rollups: { key: [string, Rollup['of'], string, number]; value: Rollup };
  /** What rollups come to in each week, for all metrics of a subject; kept with them. */
  weeks: { key: [from: number, subject: string]; value: WeekRecord };
  members: { key: [string, string]; value: Member; indexes: { subject: string } };
  snapshots: { key: string; value: Snapshot };
  /** Key results whose snapshot is stale. */
  dirty: { key: string; value: Dirty };
  pages: { key: string; value: SeenPage; indexes: { at: string; subject: string } };
  health: { key: [string, string, string]; value: HookHealth };
  /** Time on pages, where the person has it tracked. */
  spans: { key: string; value: TimeSpan; indexes: { subject: string; end: string } };
  numberStates: { key: string; value: NumberState };
  jobs: { key: string; value: Job };
  staging: { key: [string, StagedPart, number | string]; value: StagedPiece };
  imports: { key: string; value: ImportState };
}
