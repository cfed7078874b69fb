import * as z from 'zod/mini';
import { change } from './change';
import { entitySchemas } from './goals';
import { instant } from './scalars';
import { event, reading, subject } from './signals';

/** The first line of a backup. */
export const header = z.object({
  type: z.literal('stillroom'),
  version: z.literal(1),
  exportedAt: instant,
});

/** What every later line may be, by its `type`. */
export const recordSchemas = { ...entitySchemas, subject, reading, event, change } as const;
export type RecordType = keyof typeof recordSchemas;
export type RecordOf<T extends RecordType> = { type: T } & z.infer<(typeof recordSchemas)[T]>;
export type BackupRecord = { [T in RecordType]: RecordOf<T> }[RecordType];
