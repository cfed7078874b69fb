import type { CheckIn, KeyResult, Tag } from '../../model/goals';
import type { Snapshot } from '../../model/snapshot';
import { newestFirst } from '../outline/group';

/** What there is to say of a key result since it was last looked at. */
export interface Since {
  /** The last check-in, whatever it states; absent where there is none. */
  readonly last?: CheckIn;
  /** By how much the figure moved since; absent where it was not known then, or is not now. */
  readonly moved?: number;
  /** The tags that were made since, newest first. */
  readonly evidence: readonly Tag[];
}

/** What came to pass with a key result since its last check-in, or since its start. */
export function sinceLast(
  { id, start }: Pick<KeyResult, 'id' | 'start'>,
  checkIns: readonly CheckIn[],
  tags: readonly Tag[],
  snapshot: Snapshot | undefined,
): Since {
  const own = checkIns.filter((c) => c.keyResult === id);
  const last = own.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  const from = Date.parse(last?.at ?? start);
  const { reviewed: then, value: now } = snapshot ?? {};
  return {
    ...(last ? { last } : {}),
    ...(then === undefined || now === undefined ? {} : { moved: now - then }),
    evidence: newestFirst(tags.filter((t) => t.keyResult === id && Date.parse(t.at) > from)),
  };
}
