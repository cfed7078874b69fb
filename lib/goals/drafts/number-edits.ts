import type { Edit } from '../../model/edit';
import type { FollowedNumber } from '../../model/followed-number';
import type { Tag } from '../../model/goals';
import { tagEdit } from './tag-edit';

/** What a person says of a followed number; the id of a key result is empty for none. */
export interface NumberDraft {
  readonly title: string;
  readonly unit: string;
  readonly keyResult: string;
}

/**
 * The edits that save a followed number, as one action: its name and unit, and the key result that it counts for.
 * @param tag the tag by which it counts for one; undefined where it counts for none.
 * @param now milliseconds since 1970.
 * @returns undefined where it has no name.
 */
export function numberEdits(
  { title, unit, keyResult }: NumberDraft,
  { id, subject }: Pick<FollowedNumber, 'id' | 'subject'>,
  tag: Pick<Tag, 'id' | 'keyResult'> | undefined,
  now: number,
): Edit[] | undefined {
  if (!title.trim()) return undefined;
  const named: Edit = { type: 'number', id, set: { title: title.trim(), unit: unit.trim() } };
  if (keyResult === (tag?.keyResult ?? '')) return [named];
  if (tag && !keyResult) return [named, { type: 'tag', id: tag.id, remove: true }];
  if (tag) return [named, { type: 'tag', id: tag.id, set: { keyResult } }];
  return [named, tagEdit(keyResult, subject, new Date(now).toISOString())];
}
