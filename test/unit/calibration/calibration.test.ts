import { expect, test } from 'vitest';
import { boundsOf } from '../../calibration/bounds';
import { relationBounds } from '../../calibration/relations';

test('forecasts and suggested targets hold what they say, in the short form of npm run calibration', () => {
  // A hundred series of each kind leave shares uncertain by about a twentieth.
  const broken = boundsOf(100, 7, 0.1).filter((b) => !b.holds);
  expect(broken).toEqual([]);
});

test('what goes with an outcome is found as often as it should be, in the short form', () => {
  const broken = relationBounds(30, 7, 0.15).filter((b) => !b.holds);
  expect(broken).toEqual([]);
}, 60_000);
