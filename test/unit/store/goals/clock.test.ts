import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tick } from '../../../../lib/store/goals/clock';

test('follows the wall clock, counts within a millisecond, and never goes back with it', () => {
  const first = tick(undefined, 1_700_000_000_000, 'laptop');
  expect(first).toBe('001700000000000.00000.laptop');
  expect(tick(first, 1_700_000_000_000, 'laptop')).toBe('001700000000000.00001.laptop');
  expect(tick(first, 1_600_000_000_000, 'desktop')).toBe('001700000000000.00001.desktop');
  expect(tick(first, 1_700_000_000_001, 'laptop')).toBe('001700000000001.00000.laptop');
});

test('a counter that is used up carries over', () => {
  expect(tick('001700000000000.99999.laptop', 5, 'laptop')).toBe('001700000000001.00000.laptop');
});

test('its text rises with every tick, whatever the wall clock says', () => {
  const clock = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(fc.array(clock, { minLength: 2, maxLength: 50 }), (times) => {
      let last: string | undefined;
      for (const now of times) {
        const next = tick(last, now, 'a');
        if (last !== undefined) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});
