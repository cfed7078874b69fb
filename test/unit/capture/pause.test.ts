import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../lib/capture/lifetime';
import { pause } from '../../../lib/capture/pause';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('lasts as long as it is asked to', async () => {
  const over = vi.fn();
  void pause(500, new Lifetime()).then(over);
  await vi.advanceTimersByTimeAsync(499);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toHaveBeenCalledOnce();
});

it('is over at once where a life ends meanwhile, or has ended, and leaves no timer behind', async () => {
  const life = new Lifetime();
  const waiting = pause(500, life);
  life.end();
  await waiting;
  await pause(500, life);
  expect(vi.getTimerCount()).toBe(0);
});
