import type { Edit } from '../../model/edit';

/** The edit that tags a subject to a key result, where it is not tagged to it yet; `at` is an ISO 8601 instant. */
export function tagEdit(keyResult: string, subject: string, at: string): Edit {
  return { type: 'tag', id: crypto.randomUUID(), set: { keyResult, subject, at, weight: 1 } };
}
