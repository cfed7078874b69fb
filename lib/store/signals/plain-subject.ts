import type { Subject } from '../../model/signals';
import type { StoredSubject } from '../db/schema';

/** A subject without what the store alone keeps of it. */
export function plainSubject({
  latest: _latest,
  firstSeen: _firstSeen,
  by: _by,
  ...subject
}: StoredSubject): Subject {
  return subject;
}

/** The latest value of each metric of a subject. */
export function latestValues({ latest }: StoredSubject): (readonly [metric: string, value: number])[] {
  return Object.entries(latest).map(([metric, { value }]) => [metric, value] as const);
}
