import { expect, test, vi } from 'vitest';
import { firstData } from '../../../components/ui/first-data';
import { announceStoreChange } from '../../../lib/store/db/changes';

/** A notice travels between channels as a message does. */
const arrived = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what changed between the first reading and the screen is told to the screen, once', async () => {
  const { data, subscribe } = await firstData(Promise.resolve(1));
  expect(data).toBe(1);
  announceStoreChange();
  await arrived();
  const listener = vi.fn();
  const stop = subscribe(listener);
  expect(listener).toHaveBeenCalledTimes(1);
  announceStoreChange();
  await arrived();
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  announceStoreChange();
  await arrived();
  expect(listener).toHaveBeenCalledTimes(2);
  const next = vi.fn();
  subscribe(next);
  expect(next).toHaveBeenCalledTimes(1);
});

test('a screen is told of nothing while nothing changed, and why nothing was read', async () => {
  const { error, subscribe } = await firstData(Promise.reject(new Error('no store')));
  expect(error).toEqual(new Error('no store'));
  const listener = vi.fn();
  subscribe(listener);
  await arrived();
  expect(listener).not.toHaveBeenCalled();
});
