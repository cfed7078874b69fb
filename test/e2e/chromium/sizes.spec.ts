import { expect, test } from '@playwright/test';
import { measuredParts } from '../../bench/sizes.ts';

test('no content script and not the popup is larger than its bound', () => {
  const parts = measuredParts();
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(({ gzip, aim }) => gzip > aim * 1000)).toEqual([]);
});
