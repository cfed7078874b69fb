import { expect, test } from 'vitest';
import { isCompatible } from '../../../../lib/store/signals/approximate';

test.each([
  [12_345, 12_300, 'rounded'],
  [12_399, 12_300, 'cut off'],
  [12_250, 12_300, 'rounded up'],
  [12_345, 12_000, '“12k”'],
  [999_999, 1_000_000, '“1M”'],
  [1_049_000, 1_000_000, '“1M” for 1.0M'],
  [468_000, 470_000, '4.7 lakh'],
  [-12_345, -12_300, 'a score'],
  [57, 57, 'the same'],
])('%d can be shown as %d (%s)', (known, abbreviated) => {
  expect(isCompatible(known, abbreviated)).toBe(true);
});

test.each([
  [12_345, 12_400],
  [12_249, 12_300],
  [12_400, 12_300],
  [1_200_000, 1_000_000],
  [900_000, 1_000_000],
  [12_345, -12_300],
  [0, 12_300],
  [1, 0],
  [7, 8],
])('%d cannot be shown as %d', (known, abbreviated) => {
  expect(isCompatible(known, abbreviated)).toBe(false);
});
