import { expect, test } from 'vitest';
import { countPages } from '../../../../lib/goals/evidence/pages';

test('a page with several tags, or with tags on its comments, is one page', () => {
  const tags = [{ subject: 'a' }, { subject: 'b' }, { subject: 'a', event: 'e1' }, { subject: 'a' }];
  expect(countPages(tags)).toBe(2);
  expect(countPages([])).toBe(0);
});
