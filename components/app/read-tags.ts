import { tagsReader } from '../../lib/store/goals/read-tags';

/** Reads all tags; it remembers what has not changed since it was read before. */
export const readTags = tagsReader();
