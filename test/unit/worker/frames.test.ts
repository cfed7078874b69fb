import { describe, expect, it } from 'vitest';
import { Frames, type PreparedFrame } from '../../../lib/worker/frames';

const frame: PreparedFrame = { view: 'palette', target: { subject: 's' }, title: 'T', quote: '' };
const tokenOf = (path: string) => path.split('#')[1] ?? '';

describe('Frames', () => {
  it('hands over what a frame was prepared for, once', () => {
    const frames = new Frames();
    const token = tokenOf(frames.prepare(frame, 7, 0));
    expect(frames.claim(token, 7, 1000)).toEqual(frame);
    expect(() => frames.claim(token, 7, 1000)).toThrow(/was not asked for/);
  });

  it('refuses another tab, and uses the token up by that', () => {
    const frames = new Frames();
    const token = tokenOf(frames.prepare(frame, 7, 0));
    expect(() => frames.claim(token, 8, 1000)).toThrow(/was not asked for/);
    expect(() => frames.claim(token, 7, 1000)).toThrow(/was not asked for/);
    expect(() => frames.claim(tokenOf(frames.prepare(frame, 7, 0)), undefined, 0)).toThrow();
  });

  it('refuses a token that is late or was never given', () => {
    const frames = new Frames();
    const token = tokenOf(frames.prepare(frame, 7, 0));
    expect(() => frames.claim(token, 7, 31_000)).toThrow(/was not asked for/);
    expect(() => frames.claim('guessed', 7, 0)).toThrow(/was not asked for/);
  });

  it('gives every frame a path that cannot be guessed', () => {
    const frames = new Frames();
    const paths = Array.from({ length: 50 }, () => frames.prepare(frame, 1, 0));
    expect(new Set(paths).size).toBe(50);
    for (const path of paths) expect(path).toMatch(/^\/tag-frame\.html#[\da-f-]{36}$/);
  });

  it('hands over what was announced for a tab, once and to that tab', () => {
    const frames = new Frames();
    frames.announce(frame, 7);
    expect(() => frames.takeAnnounced(8)).toThrow(/no frame was announced/);
    expect(frames.takeAnnounced(7)).toEqual(frame);
    expect(() => frames.takeAnnounced(7)).toThrow(/no frame was announced/);
  });
});
