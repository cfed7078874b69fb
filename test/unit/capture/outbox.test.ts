import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../lib/capture/lifetime';
import { Outbox } from '../../../lib/capture/outbox';
import { type ErrorCode, StillroomError } from '../../../lib/model/errors';
import type { SentCapture } from '../../../lib/model/signals';

const capture = (url: string) => ({ url }) as SentCapture;

/** A worker that answers with each of the outcomes given in turn, and takes everything after them. */
function worker(...outcomes: (ErrorCode | 'ok')[]) {
  const taken: string[] = [];
  const tries: string[] = [];
  const send = async ({ url }: SentCapture) => {
    tries.push(url);
    const outcome = outcomes.shift() ?? 'ok';
    if (outcome !== 'ok') throw new StillroomError(outcome, outcome);
    taken.push(url);
  };
  return { send, taken, tries };
}

describe('Outbox', () => {
  const life = () => new Lifetime();
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each<ErrorCode>(['unavailable', 'storageFull', 'storeBlocked'])(
    'sends again what was not stored: %s',
    async (why) => {
      const { send, taken } = worker(why, why, why);
      const outbox = new Outbox(send, life());
      outbox.put(capture('a'));
      outbox.put(capture('b'));
      await vi.runAllTimersAsync();
      expect(taken).toEqual(['a', 'b']);
    },
  );

  it('gives up what the worker will never take, and goes on', async () => {
    const { send, taken, tries } = worker('invalid');
    const outbox = new Outbox(send, life());
    outbox.put(capture('a'));
    outbox.put(capture('b'));
    await vi.runAllTimersAsync();
    expect(tries).toEqual(['a', 'b']);
    expect(taken).toEqual(['b']);
  });

  it('ends the life of the content script where the worker allows no more', async () => {
    const { send, tries } = worker('notAllowed');
    const lifetime = life();
    const outbox = new Outbox(send, lifetime);
    outbox.put(capture('a'));
    outbox.put(capture('b'));
    await vi.runAllTimersAsync();
    expect(tries).toEqual(['a']);
    expect(lifetime.isOver).toBe(true);
  });

  it('waits longer and longer while nobody answers', async () => {
    const { send, tries } = worker(...Array.from({ length: 9 }, () => 'unavailable' as const));
    new Outbox(send, life()).put(capture('a'));
    await vi.advanceTimersByTimeAsync(2000);
    const early = tries.length;
    await vi.advanceTimersByTimeAsync(2000);
    expect(tries.length - early).toBeLessThan(early);
  });

  it('takes up again after it had nothing left to send', async () => {
    const { send, taken } = worker();
    const outbox = new Outbox(send, life());
    outbox.put(capture('a'));
    await vi.runAllTimersAsync();
    outbox.put(capture('b'));
    await vi.runAllTimersAsync();
    expect(taken).toEqual(['a', 'b']);
  });

  it('stops quietly when the extension is gone', async () => {
    const lifetime = life();
    const { send, tries } = worker('unavailable', 'unavailable');
    const lastSend = async (c: SentCapture) => {
      lifetime.end();
      await send(c);
    };
    const outbox = new Outbox(lastSend, lifetime);
    outbox.put(capture('a'));
    await vi.runAllTimersAsync();
    expect(tries).toEqual(['a']);
  });

  it('asks again where no answer comes, for a worker may be ended as it is asked', async () => {
    const tries: string[] = [];
    const send = async ({ url }: SentCapture) => {
      tries.push(url);
      if (tries.length === 1) await new Promise(() => undefined);
    };
    const outbox = new Outbox(send, life());
    outbox.put(capture('a'));
    outbox.put(capture('b'));
    await vi.runAllTimersAsync();
    expect(tries).toEqual(['a', 'a', 'b']);
  });
});
