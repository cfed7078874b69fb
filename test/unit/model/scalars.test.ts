import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { webUrl } from '../../../lib/model/scalars';

test.each([
  ['https://blog.test/A?b=C#d', 'https://blog.test/A?b=C#d'],
  ['HTTPS://Blog.Test/A', 'https://blog.test/A'],
  ['https://blog.test:443/a', 'https://blog.test:443/a'],
  ['https://ada:secret@blog.test/a', 'https://blog.test/a'],
])('the address %s is kept as %s, which begins with its origin', (given, kept) => {
  expect(z.parse(webUrl, given)).toBe(kept);
});

test('what is no web address is refused', () => {
  for (const text of ['', 'blog.test', 'javascript:alert(1)', 'ftp://blog.test'])
    expect(z.safeParse(webUrl, text).success).toBe(false);
});
