import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeOf } from '../../../lib/adapters/discord/snowflake';

test('the time of an id is exact, whatever its other bits are', () => {
  const of = (id: bigint) => Number(id >> 22n) + 1_420_070_400_000;
  fc.assert(fc.property(fc.bigInt(0n, 2n ** 64n - 1n), (id) => timeOf(`${id}`) === of(id)));
  // One more, and it is the next millisecond.
  for (const id of [1_544_285_690_265_600_001n, (368_186_000_000n << 22n) - 1n, 368_186_000_000n << 22n])
    expect(timeOf(`${id}`)).toBe(of(id));
});
