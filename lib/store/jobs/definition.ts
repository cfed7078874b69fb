import type { IDBPDatabase, StoreNames } from 'idb';
import type { JobKind, JobPosition, JobTask } from '../../model/job';
import type { Schema } from '../db/schema';
import type { WriteTransaction } from '../db/transaction';

/** A slice deletes at most about so many records, so that no reader waits long for its transaction. */
export const sliceSize = 500;

/** What one slice did. */
export interface Slice {
  /** Where the next one begins; undefined where the job is done. */
  readonly next?: JobPosition | undefined;
  /** How many records it looked at, in the unit of the job's total. */
  readonly done: number;
  /** How many readings and events it deleted. */
  readonly deleted: number;
}

/** How a kind of job is done, slice by slice. */
export interface JobDefinition<K extends JobKind> {
  /** The stores that a slice reads or writes. */
  readonly stores: readonly StoreNames<Schema>[];
  /** How many records there are to look at. */
  readonly total: (db: IDBPDatabase<Schema>, task: JobTask<K>) => Promise<number>;
  /**
   * Does a bounded part of the work in the given transaction, in which the next position is also stored. A slice that was
   * not committed is done again, so its work must not depend on anything outside of the transaction.
   */
  readonly slice: (
    tx: WriteTransaction,
    task: JobTask<K>,
    position: JobPosition | undefined,
  ) => Promise<Slice>;
}

export type JobDefinitions = { readonly [K in JobKind]: JobDefinition<K> };
