import { newestFirst } from '../../goals/outline/group';
import type { Report } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { entitiesOf } from './entities';

/** The reports that were kept, newest first. */
export async function readReports(db: Database): Promise<Report[]> {
  return newestFirst(await entitiesOf(beginRead(db, ['entities']), 'report'));
}
