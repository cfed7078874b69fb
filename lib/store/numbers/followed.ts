import { StillroomError } from '../../model/errors';
import { type FollowedNumber, isOnPage } from '../../model/followed-number';
import type { NumberState } from '../db/schema';
import type { ReadTransaction } from '../db/transaction';
import { entitiesOf } from '../goals/entities';

/** A followed number; undefined where there is none of this id. */
export async function numberOf(tx: ReadTransaction, id: string): Promise<FollowedNumber | undefined> {
  return (await tx.objectStore('entities').get(['number', id]))?.value as FollowedNumber | undefined;
}

/**
 * A followed number.
 * @throws StillroomError `notFound` where there is none of this id.
 */
export async function neededNumber(tx: ReadTransaction, id: string): Promise<FollowedNumber> {
  const number = await numberOf(tx, id);
  if (!number) throw new StillroomError('notFound', `there is no number “${id}”`);
  return number;
}

/** What this machine knows of a number; of one that it has not looked for yet, its print. */
export async function stateOf(tx: ReadTransaction, { id, print }: FollowedNumber): Promise<NumberState> {
  return (await tx.objectStore('numberStates').get(id)) ?? { number: id, prints: [print] };
}

/**
 * The numbers that are read at an address.
 * @param isFrame whether it is that of a frame in a page: only numbers that were picked in one are read there.
 */
export async function numbersAt(tx: ReadTransaction, url: URL, isFrame: boolean): Promise<FollowedNumber[]> {
  const all = await entitiesOf(tx, 'number');
  return all.filter((n) => !n.stopped && (!isFrame || n.page.inFrame) && isOnPage(n.page, url));
}
