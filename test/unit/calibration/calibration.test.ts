import { expect, test } from 'vitest';
import { boundsOf } from '../../calibration/bounds';

test('forecasts and suggested targets hold what they say, in the short form of npm run calibration', () => {
  // A hundred series of each kind leave shares uncertain by about a twentieth.
  const broken = boundsOf(100, 7, 0.1).filter((b) => !b.holds);
  expect(broken).toEqual([]);
});
