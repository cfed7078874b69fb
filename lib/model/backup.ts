import * as z from 'zod/mini';
import { change } from './change';
import { entitySchemas } from './goals';
import { limits } from './limits';
import { manualPlatform } from './platforms';
import { instant, list, nonEmpty, text, webUrlOrNone } from './scalars';
import { event, reading, subject } from './signals';

/**
 * The key under which people are named, encrypted under a passphrase; texts are Base64. The upper limit of iterations keeps
 * a file from keeping the worker busy for minutes.
 */
export const wrappedKey = z.object({
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(600_000), z.lte(10_000_000)),
  salt: text(100),
  cipher: z.literal('AES-256-GCM'),
  iv: text(100),
  wrapped: text(1000),
});
export type WrappedKey = z.infer<typeof wrappedKey>;

/** The first line of a backup. */
export const header = z.object({
  type: z.literal('stillroom'),
  version: z.literal(1),
  exportedAt: instant,
  key: z.optional(wrappedKey),
});

/** Of a subject also how its author is named as an actor of events, and since when anything is known of it. */
const subjectRecord = z
  .extend(subject, {
    url: z._default(webUrlOrNone, ''),
    by: z.optional(list(nonEmpty(limits.actor), limits.authorNames)),
    firstSeen: z.optional(instant),
  })
  .check(
    // A talk can be without a page; whatever was read has one.
    z.refine((s) => s.url !== '' || s.platform === manualPlatform, {
      error: 'must be an http or https address',
      path: ['url'],
    }),
  );

/** What every later line may be, by its `type`. */
export const recordSchemas = { ...entitySchemas, subject: subjectRecord, reading, event, change } as const;
export type RecordType = keyof typeof recordSchemas;
export type RecordOf<T extends RecordType> = { type: T } & z.infer<(typeof recordSchemas)[T]>;
export type BackupRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** The limits of a file. What the program writes is far below them. */
export const fileLimits = {
  /** Characters in a line. */
  line: 5_000_000,
  /** Lists and objects inside each other in a line. */
  depth: 64,
  /** Empty lines in a file. */
  emptyLines: 1000,
} as const;

/** What a person counts in a backup. */
export const importGroups = ['objective', 'keyResult', 'tag', 'page', 'reading', 'event', 'other'] as const;
export type ImportGroup = (typeof importGroups)[number];

/**
 * The result of an import: of each group how many records were new, were stored already, were stored otherwise and took on
 * what the file says (`updated`), or stayed as they were stored (`kept`).
 */
export type ImportCounts = Readonly<Record<ImportGroup, Counts>>;
export interface Counts {
  readonly added: number;
  readonly same: number;
  readonly updated: number;
  readonly kept: number;
}

/** How far a decided import is. */
export interface ImportProgress {
  /** The share that is carried out, 0–1. */
  readonly share: number;
  readonly isDone: boolean;
  /** What became of the records so far. */
  readonly counts: ImportCounts;
  /** Whether people of the backup and people seen here have the same names; absent where no key came with it. */
  readonly peopleJoined?: boolean;
}
