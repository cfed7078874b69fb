import { expect, test, vi } from 'vitest';
import { Comparisons } from '../../../../lib/goals/insights/comparisons';
import { goesWith } from '../../../../lib/goals/insights/goes-with';
import { permutationsOf } from '../../../../lib/goals/insights/permutations';
import { randomOf } from '../../../calibration/series';

const { normal } = randomOf(21);
const noise = () => Array.from({ length: 30 }, normal);
const [outcome, one, other, third] = [noise(), noise(), noise(), noise()];

test('with what was compared before the answer is the same as without', () => {
  const compared = new Comparisons();
  for (const metrics of [[one, other], [one, other, third], [third], [one, [...other.slice(1), 9]]]) {
    const families = { drivers: [one], metrics };
    expect(goesWith(outcome, families, { compared })).toEqual(goesWith(outcome, families));
    compared.dropUnused();
  }
});

test('only series that changed are compared again, and what is not asked for any more is dropped', () => {
  const compared = new Comparisons();
  const set = vi.spyOn(compared, 'set');
  const ask = (...metrics: number[][]) => {
    set.mockClear();
    goesWith(outcome, { drivers: [], metrics }, { compared });
    compared.dropUnused();
    return set.mock.calls.map(([, metric]) => metric);
  };
  expect(ask(one, other)).toEqual([one, other]);
  expect(ask([...one], third)).toEqual([third]);
  expect(ask(one)).toEqual([]);
  expect(ask(third, other)).toEqual([third, other]);
});

test('permutations are orders of all places, the same for the same seed', () => {
  const orders = permutationsOf(12, 50, 3).map((order) => [...order]);
  for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([...Array(12).keys()]);
  expect(new Set(orders.map(String)).size).toBe(50);
  permutationsOf(12, 50, 4);
  expect(permutationsOf(12, 50, 3).map((order) => [...order])).toEqual(orders);
});
