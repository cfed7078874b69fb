import { offerFor } from '../goals/evidence/rule-offers';
import type { ItemTarget, Made, TaggedThing } from '../messages/overlay';
import type { RequestOf } from '../messages/protocol';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/db/database';
import { addTag } from '../store/goals/add-tag';
import type { Attribution } from '../store/goals/edits';
import { readDeclinedRules } from '../store/signals/read-declined-rules';
import type { Taggable } from '../store/signals/read-ranking';
import { readTagging } from '../store/signals/read-tagging';
import { storeCapture } from './capture';
import { keyResultOf, subjectOfPage } from './tagging';

/**
 * Stores what a content script has read of an item, so that it can be tagged.
 * @throws StillroomError `notAllowed` where the item is not of the page's platform, `notFound` where nothing valid was read.
 */
export async function keepTarget(db: Database, { capture, subject, event }: ItemTarget): Promise<Taggable> {
  await storeCapture(db, capture);
  const stored = await db.get('subjects', subject);
  if (stored?.platform !== capture.platform) throw new StillroomError('notFound', `${subject} was not read`);
  if (event === undefined) return { subject };
  if ((await db.get('events', event))?.subject !== subject)
    throw new StillroomError('notFound', `${event} was not read`);
  return { subject, event };
}

/**
 * Tags something to several key results. Tagging it again changes nothing.
 * @throws StillroomError as `tagPage`.
 */
export async function tagToAll(
  db: Database,
  { target, keyResults, ...given }: RequestOf<'tagTo'>,
  attribution: Attribution,
): Promise<Made[]> {
  const titles = await Promise.all(keyResults.map(async (id) => (await keyResultOf(db, id)).title));
  const tagged = await taggable(db, target, attribution.now);
  const made: Made[] = [];
  for (const [at, keyResult] of keyResults.entries()) {
    const added = await addTag(db, { ...tagged, keyResult }, given, attribution);
    made.push({ ...added, keyResult, keyResultTitle: titles[at] ?? '' });
  }
  return await withOffers(db, tagged, made);
}

/** The same with the rules that are worth offering and were not declined. An event is like no other page: a rule would count its whole page. */
async function withOffers(
  db: Database,
  { subject: id, event }: Taggable,
  made: readonly Made[],
): Promise<Made[]> {
  const subject = event === undefined ? await db.get('subjects', id) : undefined;
  if (!subject || !made.some(({ isNew }) => isNew)) return [...made];
  const [tagging, declined] = await Promise.all([readTagging(db, subject), readDeclinedRules(db)]);
  return made.map((one) => {
    const found = one.isNew ? offerFor(one.keyResult, subject, { ...tagging, declined }) : undefined;
    return found ? { ...one, offer: { conditions: found.conditions, count: found.count } } : one;
  });
}

async function taggable(db: Database, target: TaggedThing, now: number): Promise<Taggable> {
  if ('url' in target) return { subject: await subjectOfPage(db, target, now) };
  if (!(await db.get('subjects', target.subject)))
    throw new StillroomError('notFound', `there is no subject “${target.subject}”`);
  return target;
}
