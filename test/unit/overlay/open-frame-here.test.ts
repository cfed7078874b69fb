// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Lifetime } from '../../../lib/capture/lifetime';
import { openFrameHere } from '../../../lib/overlay/open-frame-here';

const { sendMessage, open } = vi.hoisted(() => ({ sendMessage: vi.fn(), open: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'stillroom', sendMessage } } }));
vi.mock('../../../lib/overlay/frames', () => ({
  FrameHost: class {
    open = open;
  },
}));

const world = globalThis as { stillroomPaletteLifetime?: Lifetime };
const answer = { ok: true, value: { path: '/palette.html#1' } };

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue(answer);
  open.mockReset();
});
afterEach(() => {
  world.stillroomPaletteLifetime?.end();
  vi.useRealTimers();
});

it('opens the frame that the worker has prepared', async () => {
  await openFrameHere('palette', 'a lamp');
  expect(sendMessage).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'openFrame', request: { view: 'palette', quote: 'a lamp' } }),
  );
  expect(open).toHaveBeenCalledWith(expect.objectContaining({ view: 'palette', path: '/palette.html#1' }));
});

it('asks again where the worker was ended', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Could not establish connection.'));
  const opening = openFrameHere('tagged');
  await vi.runAllTimersAsync();
  await opening;
  expect(open).toHaveBeenCalledOnce();
});

it('opens nothing once it was asked for another frame', async () => {
  sendMessage.mockReturnValueOnce(new Promise((resolve) => setTimeout(() => resolve(answer), 1000)));
  const first = openFrameHere('tagged');
  await openFrameHere('palette');
  await vi.runAllTimersAsync();
  await first;
  expect(open.mock.calls.map(([{ view }]) => view)).toEqual(['palette']);
});
