import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSnapshot } from '../../../lib/model/is-snapshot';
import { snapshot } from '../../../lib/model/snapshot';

const number = fc.integer();
const point = fc.record({ at: number, value: number });
const forecast = fc.oneof(
  fc.record(
    { value: number, low: number, high: number, recent: number },
    { requiredKeys: ['value', 'low', 'high'] },
  ),
  fc.record({ withheld: fc.constantFrom('over', 'tooEarly', 'fewPoints') }),
);
const fields = {
  ...{
    keyResult: fc.string(),
    at: number,
    start: number,
    end: number,
    members: number,
    series: fc.array(point),
  },
  ...{
    value: number,
    progress: number,
    weekAgo: number,
    reviewed: number,
    expectedFrom: number,
    factor: number,
  },
  rest: fc.array(fc.tuple(number, number)),
  targets: fc.array(fc.record({ at: number, target: number })),
  forecast,
  failed: fc.string(),
};
const valid = fc.record(fields, {
  requiredKeys: ['keyResult', 'at', 'start', 'end', 'members', 'series'],
});
/** What may stand where something else should. */
const spoilt = fc.constantFrom(
  ...[
    undefined,
    null,
    'text',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    {},
    [],
    [{}],
    [null],
    [[1]],
    [[1, 2, 3]],
  ],
  ...[
    { value: 1 },
    { withheld: 'never' },
    { value: 1, low: 0, high: 'much' },
    [{ at: 1 }],
    [{ at: 1, value: 'a' }],
  ],
);

it('says what the schema says, of valid snapshots and of spoilt ones', () => {
  const some = fc.tuple(valid, fc.constantFrom(...Object.keys(fields)), spoilt);
  let refused = 0;
  fc.assert(
    fc.property(some, ([whole, field, instead]) => {
      expect(isSnapshot(whole)).toBe(true);
      expect(snapshot.safeParse(whole).success).toBe(true);
      const changed = { ...whole, [field]: instead };
      const isValid = snapshot.safeParse(changed).success;
      if (!isValid) refused += 1;
      expect(isSnapshot(changed)).toBe(isValid);
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(1000);
});

it.each([undefined, null, 'text', 7])('is not %s', (value) => {
  expect(isSnapshot(value)).toBe(false);
});
