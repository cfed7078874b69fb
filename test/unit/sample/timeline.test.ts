import { expect, test } from 'vitest';
import { quartersUpTo } from '../../../lib/sample/timeline';

const day = 86_400_000;

test('whatever the day, four weeks of the running quarter are gone, and four are to come', () => {
  for (let now = Date.parse('2026-11-29T23:00:00Z'); now < Date.parse('2030-01-01'); now += day) {
    const running = quartersUpTo(now).at(-1);
    if (!running) throw new Error('none is running');
    expect(now - running.from).toBeGreaterThanOrEqual(28 * day);
    expect(running.to - now).toBeGreaterThanOrEqual(28 * day);
  }
});

test('each begins where the one before it ended', () => {
  for (const at of ['2027-01-04', '2027-02-10', '2028-03-31']) {
    const quarters = quartersUpTo(Date.parse(at));
    expect(quarters.map((q) => q.from).slice(1)).toEqual(quarters.map((q) => q.to).slice(0, -1));
  }
});

test.each([
  // Calendar years.
  ['2027-02-10', 'Q1 2027', '2027-01-01', '2027-03-31'],
  ['2027-11-29', 'Q4 2027', '2027-10-01', '2027-12-31'],
  // From December on: the year that ends in November is called by it.
  ['2027-01-04', 'Q1 FY27', '2026-12-01', '2027-02-28'],
  ['2027-10-10', 'Q4 FY27', '2027-09-01', '2027-11-30'],
  // From February on.
  ['2027-03-31', 'Q1 FY28', '2027-02-01', '2027-04-30'],
  ['2027-12-31', 'Q4 FY28', '2027-11-01', '2028-01-31'],
])('on %s it is %s', (at, title, start, end) => {
  expect(quartersUpTo(Date.parse(at)).at(-1)).toMatchObject({ title, start, end });
});

test('their titles go on from one to the next', () => {
  const titles = (at: string) => quartersUpTo(Date.parse(at)).map(({ title }) => title);
  expect(titles('2027-01-04')).toEqual(['Q1 FY26', 'Q2 FY26', 'Q3 FY26', 'Q4 FY26', 'Q1 FY27']);
  expect(titles('2027-05-19')).toEqual(['Q2 2026', 'Q3 2026', 'Q4 2026', 'Q1 2027', 'Q2 2027']);
});
