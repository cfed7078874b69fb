import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, nextIdle } from '../../../lib/capture/idle';
import { Lifetime } from '../../../lib/capture/lifetime';

afterEach(() => void vi.unstubAllGlobals());

describe('nextIdle', () => {
  it('ends at once where a life has ended, or ends meanwhile', async () => {
    const ended = new Lifetime();
    const wait = vi.fn();
    vi.stubGlobal('requestIdleCallback', wait);
    const waiting = nextIdle(ended);
    ended.end();
    await waiting;
    await nextIdle(ended);
  });
});

describe('inSlices', () => {
  let now = 0;
  let idle = vi.fn();
  beforeEach(() => {
    now = 0;
    idle = vi.fn((call: () => void) => setTimeout(call, 0));
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.stubGlobal('requestIdleCallback', idle);
  });
  const pieces = Array.from({ length: 40 }, (_, n) => n);
  const taking = (milliseconds: number, taken: number[]) => (piece: number) => {
    taken.push(piece);
    now += milliseconds;
  };
  const life = new Lifetime();

  it('takes what is quick in one go', async () => {
    const taken: number[] = [];
    expect(await inSlices(pieces, taking(0.1, taken), () => true, life)).toBeCloseTo(4);
    expect(taken).toEqual(pieces);
    expect(idle).not.toHaveBeenCalled();
  });

  it('waits between slices of what is slow, and counts no waiting', async () => {
    const taken: number[] = [];
    idle.mockImplementation((call: () => void) => {
      now += 1000;
      return setTimeout(call, 0);
    });
    expect(await inSlices(pieces, taking(2, taken), () => true, life)).toBe(80);
    expect(taken).toEqual(pieces);
    expect(idle).toHaveBeenCalledTimes(5);
  });

  it('goes on no more when the page is another one, or it is ended while it waits', async () => {
    const taken: number[] = [];
    await inSlices(pieces, taking(2, taken), () => false, life);
    expect(taken).toHaveLength(8);
    const ended = new Lifetime();
    idle.mockImplementation(() => ended.end());
    await inSlices(pieces, taking(2, taken), () => true, ended);
    expect(taken).toHaveLength(16);
  });
});
