import type { CheckIn } from '../../model/goals';
import type { Database } from '../db/database';
import { beginRead } from '../db/transaction';
import { entitiesOf } from './entities';

/** Reads all check-ins, from which follows what is due for review. */
export async function readCheckIns(db: Database): Promise<readonly CheckIn[]> {
  return await entitiesOf(beginRead(db, ['entities']), 'checkIn');
}
