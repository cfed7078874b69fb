import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../lib/model/number-refusal';
import type { Look } from '../../../lib/numbers/find';
import { formatOf } from '../../../lib/numbers/format';
import { sightings } from '../../../lib/numbers/print';
import { printOf } from '../../../lib/numbers/print-of';
import { Settling } from '../../../lib/numbers-page/settling';
import { pageOf } from '../numbers/support';

const sighting = (() => {
  const [first] = sightings(pageOf('<div><p>Leads</p><b>5</b></div>'));
  if (!first) throw new Error('no number');
  return first;
})();
const format = (() => {
  const { number, language } = sighting.candidate;
  const [reading] = number.readings;
  if (!reading) throw new Error('no reading');
  return formatOf(number, reading, language);
})();
const print = printOf(sighting, format);

const seen = (at: number, value: number, { busy = false, approximate = false } = {}): Look => ({
  at,
  busy,
  decision: { state: 'read', value, approximate, sighting },
});
const refused = (at: number, refusal: Refusal, busy = false): Look => ({
  at,
  busy,
  decision: { state: 'refused', ...refusal },
});
const newNumber = () => new Settling('leads', [print]);

/** What is told of looks at a page that changes before each of them, or of one that has stood still. */
const tell = (number: Settling, looks: readonly Look[], hasChanged = true) =>
  looks.map((look) => number.take(look, hasChanged)).filter((outcome) => outcome !== undefined);
/** The same value or refusal at two looks a second apart. */
const twice = (at: number, value: number, approximate = false) => [
  seen(at, value, { approximate }),
  seen(at + 1000, value, { approximate }),
];
const refusedTwice = (at: number, refusal: Refusal) => [refused(at, refusal), refused(at + 1000, refusal)];
/** Another value at each of the looks that are taken in half a minute. */
const restless = (from: number) =>
  Array.from({ length: 31 }, (_, second) => seen(from + second * 1000, second + 1));

describe('what is told of a number', () => {
  it('is its value once it has settled, with what it looks like now', () => {
    const number = newNumber();
    expect(number.take(seen(0, 5), true)).toBeUndefined();
    expect(number.isOpen).toBe(true);
    expect(number.take(seen(1000, 5), false)).toEqual({ state: 'read', value: 5, approximate: false, print });
    expect(number.isOpen).toBe(false);
  });

  it('has the format of the newest print', () => {
    const newest = { ...print, format: { ...format, decimal: ',' as const } };
    const number = new Settling('leads', [print, newest]);
    expect(tell(number, twice(0, 5))).toMatchObject([{ print: { format: { decimal: ',' } } }]);
  });

  it('is told once', () => {
    const number = newNumber();
    expect(tell(number, twice(0, 5))).toHaveLength(1);
    expect(tell(number, [...twice(2000, 5), ...twice(60_000, 5)])).toEqual([]);
    expect(number.isOpen).toBe(false);
  });

  it('is told again when another value has settled, and when the first one is back', () => {
    const looks = [...twice(0, 5), ...twice(2000, 6), ...twice(4000, 5)];
    expect(tell(newNumber(), looks)).toMatchObject([{ value: 5 }, { value: 6 }, { value: 5 }]);
  });

  it('is told again when the page shows the same value in full', () => {
    expect(tell(newNumber(), [...twice(0, 1300, true), ...twice(2000, 1300)])).toMatchObject([
      { approximate: true },
      { approximate: false },
    ]);
  });

  it('is no value that was shown for a moment', () => {
    const looks = [...twice(0, 5), seen(2000, 6), seen(2500, 5), seen(3500, 5)];
    expect(tell(newNumber(), looks)).toMatchObject([{ value: 5 }]);
  });
});

describe('a refusal', () => {
  it('is told once it has settled, and once', () => {
    const number = newNumber();
    expect(number.take(refused(0, { reason: 'notFound' }), true)).toBeUndefined();
    expect(number.take(refused(1000, { reason: 'notFound' }), true)).toEqual({
      state: 'refused',
      reason: 'notFound',
    });
    expect(number.isOpen).toBe(false);
    expect(tell(number, refusedTwice(2000, { reason: 'notFound' }))).toEqual([]);
  });

  it('is told again where it says something else', () => {
    const looks = [
      ...refusedTwice(0, { reason: 'labelDoubled', label: 'leads', count: 2 }),
      ...refusedTwice(2000, { reason: 'labelDoubled', label: 'leads', count: 3 }),
      ...refusedTwice(4000, { reason: 'labelGone', label: 'leads' }),
    ];
    expect(tell(newNumber(), looks)).toMatchObject([{ count: 2 }, { count: 3 }, { reason: 'labelGone' }]);
  });

  it('is not told again where it is only a little more or less unsure', () => {
    const looks = [
      ...refusedTwice(0, { reason: 'unsure', score: 0.4 }),
      ...refusedTwice(2000, { reason: 'unsure', score: 0.41 }),
    ];
    expect(tell(newNumber(), looks)).toEqual([{ state: 'refused', reason: 'unsure', score: 0.4 }]);
  });

  it('lets the value that was told before be told again', () => {
    const looks = [...twice(0, 5), ...refusedTwice(2000, { reason: 'notFound' }), ...twice(4000, 5)];
    expect(tell(newNumber(), looks)).toMatchObject([{ value: 5 }, { reason: 'notFound' }, { value: 5 }]);
  });
});

describe('a number that does not settle', () => {
  const unsettled = { state: 'refused', reason: 'unsettled' };

  it('is given up after half a minute where the page stands still', () => {
    const number = newNumber();
    const loading = (at: number) => seen(at, 5, { busy: true });
    expect(tell(number, [loading(0), loading(15_000), loading(29_999)], false)).toEqual([]);
    expect(number.isOpen).toBe(true);
    expect(number.take(loading(30_000), false)).toEqual(unsettled);
    expect(number.isOpen).toBe(false);
  });

  it('is looked at again where the page still changes, and told when it has come to rest', () => {
    const number = newNumber();
    expect(tell(number, restless(0))).toEqual([unsettled]);
    expect(number.isOpen).toBe(true);
    // The last value of the storm was 31.
    expect(tell(number, [seen(31_000, 31)], false)).toMatchObject([{ state: 'read', value: 31 }]);
    expect(number.isOpen).toBe(false);
  });

  it('is told to be one once, however long that lasts', () => {
    expect(tell(newNumber(), [...restless(0), ...restless(31_000), ...restless(62_000)])).toEqual([
      unsettled,
    ]);
  });
});

describe('beginning anew', () => {
  it('forgets the looks before', () => {
    const number = newNumber();
    number.take(seen(0, 5), true);
    number.restart();
    expect(number.isOpen).toBe(false);
    expect(tell(number, [seen(1000, 5)])).toEqual([]);
    expect(tell(number, [seen(2000, 5)])).toMatchObject([{ value: 5 }]);
  });

  it('begins half a minute anew', () => {
    const number = newNumber();
    number.take(seen(0, 5), true);
    number.restart();
    expect(tell(number, [seen(29_000, 6), seen(31_000, 7)])).toEqual([]);
  });

  it('does not forget what was told', () => {
    const number = newNumber();
    tell(number, twice(0, 5));
    number.restart();
    expect(tell(number, twice(60_000, 5))).toEqual([]);
    expect(tell(number, twice(62_000, 6))).toMatchObject([{ value: 6 }]);
  });
});
