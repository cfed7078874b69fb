import type { Tag } from '../../model/goals';
import { limits } from '../../model/limits';
import type { Database } from '../db/database';
import { beginWrite, runTransaction, type WriteTransaction } from '../db/transaction';
import { digestId } from './digest-id';
import { type Attribution, appendValues, goalStores } from './edits';
import { entitiesOfKeyResult } from './entities';
import { removedField } from './fold';

/** What is tagged to which key result: a subject, or one event on it. */
export type TagTarget = Pick<Tag, 'keyResult' | 'subject' | 'event'>;
/** What a person writes to a tag. */
export type TagTexts = { readonly [text in 'note' | 'quote']?: string | undefined };
/** What a person chooses for a new tag. */
export type TagChoices = Partial<Pick<Tag, 'weight' | 'outcome'>>;

/** So many key results are remembered as the ones that were tagged last. */
const mostRecent = 20;

/**
 * Tags a subject or an event to a key result, once: where it is tagged to it already, that tag is kept, and what the person
 * writes is added to it; weight and outcome type are those of a new one. Reading and writing are one transaction, so two requests at the same time make one tag.
 * @returns the id of the tag, and whether it is new.
 * @throws StillroomError as `applyEdits`.
 */
export async function addTag(
  db: Database,
  target: TagTarget,
  { weight, outcome, ...texts }: TagTexts & TagChoices,
  attribution: Attribution,
): Promise<{ tag: string; isNew: boolean }> {
  const ownId = await digestId('tag', [target.keyResult, target.subject, target.event ?? null]);
  const tx = beginWrite(db, goalStores);
  return await runTransaction(tx, async () => {
    const held = (await entitiesOfKeyResult(tx, 'tag', target.keyResult)).find(
      (tag) => tag.subject === target.subject && tag.event === target.event,
    );
    const own = await tx.objectStore('entities').get(['tag', ownId]);
    // The tag that had this id may count for another key result by now.
    const id = held?.id ?? (own?.value ? crypto.randomUUID() : ownId);
    // A tag that was removed left fields behind, which the new one does not take over.
    const left = own?.value ? [] : Object.keys(own?.fields ?? {}).map((field) => [field, null] as const);
    const values = held
      ? textsAfter(held, texts)
      : {
          ...Object.fromEntries(left),
          ...target,
          [removedField]: null,
          at: new Date(attribution.now).toISOString(),
          weight: weight ?? 1,
          ...(outcome ? { outcome } : {}),
          ...textsAfter({}, texts),
        };
    await appendValues(tx, [{ type: 'tag', id, values }], attribution);
    await rememberUse(tx, target.keyResult);
    return { tag: id, isNew: !held };
  });
}

/** Remembers that a key result was tagged to: it is offered first. */
export async function rememberUse(tx: WriteTransaction, keyResult: string): Promise<void> {
  const meta = tx.objectStore('meta');
  const recent = await meta.get('recentKeyResults');
  const others = Array.isArray(recent) ? recent.filter((one) => one !== keyResult) : [];
  await meta.put([keyResult, ...others].slice(0, mostRecent), 'recentKeyResults');
  await meta.put(keyResult, 'lastUsed');
}

/** The texts that change: a new one follows the one that is there, unless that contains it. */
function textsAfter(held: TagTexts, added: TagTexts): TagTexts {
  const after = (['note', 'quote'] as const).flatMap((name) => {
    const [before, text] = [held[name], shorten(added[name] ?? '', limits.text)];
    if (!text || before?.includes(text)) return [];
    return [[name, shorten(before ? `${before}\n${text}` : text, limits.text)] as const];
  });
  return Object.fromEntries(after);
}

/** A text without white space around it, cut to a length without splitting a character. */
export function shorten(text: string, most: number): string {
  return text.trim().toWellFormed().slice(0, most).toWellFormed();
}
