import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginLifetime, Lifetime } from '../../../lib/capture/lifetime';

const runtime = vi.hoisted(() => ({ id: 'stillroom' as string | undefined }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

afterEach(() => {
  runtime.id = 'stillroom';
});

describe('a lifetime', () => {
  it('tells of its end once, and at once who asks later', () => {
    const life = new Lifetime();
    const told: string[] = [];
    life.onEnd(() => told.push('first'));
    life.onEnd(() => told.push('second'));
    expect(life.isOver).toBe(false);
    life.end();
    life.end();
    expect(life.isOver).toBe(true);
    life.onEnd(() => told.push('late'));
    expect(told).toEqual(['first', 'second', 'late']);
  });

  it('tells nothing to who wants to know no more', () => {
    const life = new Lifetime();
    const told = vi.fn();
    life.onEnd(told)();
    life.end();
    expect(told).not.toHaveBeenCalled();
  });

  it('is over, and says so, when the extension was removed', () => {
    const life = new Lifetime();
    const told = vi.fn();
    life.onEnd(told);
    runtime.id = undefined;
    expect(life.isOver).toBe(true);
    expect(told).toHaveBeenCalledOnce();
  });

  it('listens until its end, and not at all when that has come', () => {
    const life = new Lifetime();
    const target = new EventTarget();
    const heard: string[] = [];
    life.listen(target, 'seen', () => heard.push('before'), { capture: true });
    target.dispatchEvent(new Event('seen'));
    life.end();
    life.listen(target, 'seen', () => heard.push('after'));
    target.dispatchEvent(new Event('seen'));
    expect(heard).toEqual(['before']);
  });

  it('ends with the beginning of the next one of its name', () => {
    const first = beginLifetime();
    const other = beginLifetime('other');
    expect(beginLifetime().isOver).toBe(false);
    expect(first.isOver).toBe(true);
    expect(other.isOver).toBe(false);
  });
});
