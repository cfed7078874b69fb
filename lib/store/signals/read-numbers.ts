import { addressOfPage, type FollowedNumber, numberMetric, originOfPage } from '../../model/followed-number';
import type { Tag } from '../../model/goals';
import type { Refusal } from '../../model/number-refusal';
import type { Database } from '../db/database';
import type { SetAside } from '../db/schema';
import { beginRead, type ReadTransaction } from '../db/transaction';
import { entitiesOf, entitiesOfSubject } from '../goals/entities';
import { openKeyResultsOfSubject } from './key-results-of-subject';

/** A followed number as screens show it. */
export interface NumberOnScreen {
  readonly number: FollowedNumber;
  /** The address of its page, and its origin, which must be allowed for it to be read. */
  readonly url: string;
  readonly origin: string;
  /** The last value that counts, and when it was read; of what begins anew, what all periods have come to. */
  readonly last?: { readonly value: number; readonly at: string; readonly approximate: boolean };
  /** The last value as the page showed it. */
  readonly shown?: { readonly value: number; readonly at: string };
  /** When its page was looked at last; never on this machine where it is absent. */
  readonly lookedAt?: string;
  /** Why it was not read then. */
  readonly reason?: Refusal;
  /** A value that counts for nothing until the person says that it is right. */
  readonly setAside?: SetAside;
  /** How many periods went by without a reading, where its range begins anew. */
  readonly missed: number;
  readonly keyResults: readonly { readonly id: string; readonly title: string }[];
  /** Those of them that it is tagged to; others count it by rule. */
  readonly tags: readonly Pick<Tag, 'id' | 'keyResult'>[];
}

/** The followed numbers by title: those that are read first, then the stopped ones. Numbers that go on in another are left out. */
export async function readNumbers(db: Database): Promise<NumberOnScreen[]> {
  const tx = beginRead(db, ['entities', 'numberStates', 'subjects', 'members']);
  const all = (await entitiesOf(tx, 'number')).filter((n) => n.mergedInto === undefined);
  const sorted = all.sort(
    (a, b) => Number(a.stopped ?? false) - Number(b.stopped ?? false) || a.title.localeCompare(b.title),
  );
  return await Promise.all(sorted.map((number) => onScreen(tx, number)));
}

async function onScreen(tx: ReadTransaction, number: FollowedNumber): Promise<NumberOnScreen> {
  const [state, subject, keyResults, tags] = await Promise.all([
    tx.objectStore('numberStates').get(number.id),
    tx.objectStore('subjects').get(number.subject),
    openKeyResultsOfSubject(tx, number.subject),
    entitiesOfSubject(tx, 'tag', number.subject),
  ]);
  const { lastRead: shown, lastLook, setAside, missed = 0 } = state ?? {};
  const last = subject?.latest[numberMetric];
  return {
    number,
    url: addressOfPage(number.page),
    origin: originOfPage(number.page),
    ...(last ? { last: { ...last, approximate: last.approximate ?? false } } : {}),
    ...(shown ? { shown } : {}),
    ...(lastLook ? { lookedAt: lastLook.at } : {}),
    ...(lastLook?.reason ? { reason: lastLook.reason } : {}),
    ...(setAside ? { setAside } : {}),
    missed,
    keyResults: keyResults.map(({ id, title }) => ({ id, title })),
    tags: tags.map(({ id, keyResult }) => ({ id, keyResult })),
  };
}
