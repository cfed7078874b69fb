import { expect, test } from 'vitest';
import { isSampleAddress, sampleHref } from '../../../lib/model/sample-address';

test('only an address that says so shows the sample workspace', () => {
  expect(isSampleAddress(new URL(sampleHref, 'chrome-extension://abc/popup.html').href)).toBe(true);
  for (const url of [
    'chrome-extension://abc/options.html#sample',
    'chrome-extension://abc/options.html',
    '',
    'no address',
  ])
    expect(isSampleAddress(url)).toBe(false);
});
