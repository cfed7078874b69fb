// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../../lib/capture/heartbeat';
import type { Lifetime } from '../../../lib/capture/lifetime';
import type { Heartbeat } from '../../../lib/model/time-span';

const worker = vi.hoisted(() => ({
  sendMessage: vi.fn<(envelope: { request: Heartbeat }) => Promise<unknown>>(),
}));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'stillroom', sendMessage: worker.sendMessage } },
}));

const start = Date.parse('2026-11-02T09:00:00.000Z');
const minute = 60_000;

/** The minutes of the heartbeats that the worker was sent, as `from-to` since the start. */
const sent = (): string[] =>
  worker.sendMessage.mock.calls.map(([{ request }]) =>
    [request.from, request.to].map((at) => (Date.parse(at) - start) / minute).join('-'),
  );

describe('startHeartbeat', () => {
  const world = globalThis as { stillroomHeartbeat?: Lifetime };
  let onMove: (event: { isTrusted: boolean }) => void;
  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    worker.sendMessage.mockReset().mockResolvedValue({ ok: true, value: { stored: true } });
    const listen = vi.spyOn(window, 'addEventListener');
    startHeartbeat();
    // No script can make an event that counts as a person's, a test neither.
    onMove = listen.mock.calls.find(([type]) => type === 'pointermove')?.[1] as typeof onMove;
  });
  afterEach(() => {
    world.stillroomHeartbeat?.end();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const read = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 1) {
      onMove({ isTrusted: true });
      await vi.advanceTimersByTimeAsync(minute);
      onMove({ isTrusted: true });
    }
    await vi.advanceTimersByTimeAsync(0);
  };

  it('tells the worker every two minutes while there is input', async () => {
    await read(6);
    expect(sent()).toEqual(['0-2', '2-4', '4-6']);
  });

  it('tells nothing of events that the page makes up', async () => {
    for (let n = 0; n < 6; n += 1) {
      onMove({ isTrusted: false });
      await vi.advanceTimersByTimeAsync(minute);
    }
    expect(sent()).toEqual([]);
  });

  it('sends again what did not reach the worker, before what came after it', async () => {
    worker.sendMessage.mockRejectedValueOnce(new Error('Could not establish connection.'));
    await read(2);
    await read(2);
    expect(sent()).toEqual(['0-2', '0-2', '2-4']);
  });

  it('ends once the worker allows it no more', async () => {
    worker.sendMessage.mockResolvedValue({ ok: false, code: 'notAllowed', message: 'not allowed' });
    await read(8);
    expect(sent()).toEqual(['0-2']);
    expect(world.stillroomHeartbeat?.isOver).toBe(true);
  });

  it('goes on after a heartbeat that the worker cannot take', async () => {
    worker.sendMessage.mockResolvedValueOnce({ ok: false, code: 'invalid', message: 'invalid' });
    await read(4);
    expect(sent()).toEqual(['0-2', '2-4']);
  });
});
