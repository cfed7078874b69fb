import type { Tag } from '../../model/goals';

/** How many pages are tagged: one with several tags, or with tags on what stands on it, is one. */
export function countPages(tags: readonly Pick<Tag, 'subject'>[]): number {
  return new Set(tags.map(({ subject }) => subject)).size;
}
