import { describe, expect, test } from 'vitest';
import { webLink } from '../../../../lib/report/write/web-link';
import { hostileUrls } from '../document';

describe('webLink', () => {
  test.each(hostileUrls)('is none: %s', (url) => expect(webLink(url)).toBeUndefined());
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a b', 'http://example.org/a%20b'],
    ['https://example.org/?q=a|b', 'https://example.org/?q=a%7Cb'],
    ["https://example.org/it's", 'https://example.org/it%27s'],
  ])('%s', (url, link) => expect(webLink(url)).toBe(link));
  test('is none without an address', () => expect(webLink(undefined)).toBeUndefined());
});
