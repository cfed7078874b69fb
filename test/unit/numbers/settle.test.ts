import { describe, expect, it } from 'vitest';
import type { Look } from '../../../lib/numbers/find';
import { implausible } from '../../../lib/numbers/plausible';
import { sightings } from '../../../lib/numbers/print';
import { settle } from '../../../lib/numbers/settle';
import { pageOf } from './support';

const [sighting] = sightings(pageOf('<b>1</b>'));
const look = (at: number, value: number, busy = false): Look => {
  if (!sighting) throw new Error('no number');
  return { at, busy, decision: { state: 'read', value, approximate: false, sighting } };
};

describe('settling', () => {
  it('asks for the same value a second apart', () => {
    expect(settle([look(0, 5)])).toBeUndefined();
    expect(settle([look(0, 5), look(999, 5)])).toBeUndefined();
    expect(settle([look(0, 5), look(1000, 5)])).toMatchObject({ value: 5 });
    expect(settle([look(0, 5), look(600, 6), look(1200, 5)])).toBeUndefined();
  });

  it('waits while anything loads, and five seconds for a zero', () => {
    expect(settle([look(0, 5), look(1000, 5, true), look(1500, 5)])).toBeUndefined();
    expect(settle([look(0, 0), look(4999, 0)])).toBeUndefined();
    expect(settle([look(0, 0), look(5000, 0)])).toMatchObject({ value: 0 });
  });

  it('gives up after half a minute', () => {
    expect(settle([look(0, 5), look(29_999, 6)])).toBeUndefined();
    expect(settle([look(0, 5), look(30_000, 6)])).toEqual({ state: 'refused', reason: 'unsettled' });
  });
});

describe('plausibility', () => {
  const known = { last: 100, grows: false, beganAnew: false };

  it('asks about a jump of more than ten times, up or down', () => {
    expect(implausible(1000, known)).toBeUndefined();
    expect(implausible(1001, known)).toBe('jump');
    expect(implausible(10, known)).toBeUndefined();
    expect(implausible(9, known)).toBe('jump');
    expect(implausible(10, { ...known, last: 0 })).toBeUndefined();
  });

  it('asks about a fall of what only grows, unless its time began anew', () => {
    expect(implausible(99, known)).toBeUndefined();
    expect(implausible(99, { ...known, grows: true })).toBe('fall');
    expect(implausible(3, { ...known, grows: true, beganAnew: true })).toBeUndefined();
    expect(implausible(3, { ...known, last: undefined })).toBeUndefined();
  });
});
