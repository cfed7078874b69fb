// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../lib/adapters/types';
import { Lifetime } from '../../../lib/capture/lifetime';
import type { OverlayWorld, StandIn } from '../../../lib/capture/overlay-world';
import { provideStandIn } from '../../../lib/capture/stand-in';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'stillroom' } } }));

const world = globalThis as OverlayWorld;
const subject = (id: string): Found => ({ type: 'subject', role: 'page', id, kind: 'k', url: '', title: id });
const event = (id: string): Found => ({ type: 'event', id, subject: 's', kind: 'comment', at: '' });
const item = document.createElement('p');
const take = (found: Found, of?: Element) => world.stillroomOverlay?.(found, of, undefined);
const handOver = () => {
  const { read, ...rest } = world.stillroomStandIn?.handOver() ?? { read: [] };
  return { ...rest, read: read.map(([found]) => 'id' in found && found.id) };
};

let asked = 0;
let runs = true;
let hidden = false;
let lifetime: Lifetime;
let standIn: StandIn | undefined;
beforeEach(() => {
  [asked, runs, hidden] = [0, true, false];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  lifetime?.end();
  lifetime = new Lifetime();
  provideStandIn();
  standIn = world.stillroomBeginStandIn?.(async () => {
    asked += 1;
    return runs;
  }, lifetime);
});

describe('the stand-in of the overlay', () => {
  it('hands over what was read once something of it counts', () => {
    take(subject('s'));
    take(event('e1'), item);
    standIn?.onStored(true);
    expect(asked).toBe(1);
    take(event('e2'), item);
    expect(handOver()).toMatchObject({ isPart: false, read: ['s', 'e1', 'e2'] });
  });

  it('forgets items of which none counts, and says so; the page itself it keeps', () => {
    take(subject('s'));
    take(event('e1'), item);
    standIn?.onStored(false);
    take(event('e2'), item);
    expect(asked).toBe(0);
    expect(handOver()).toMatchObject({ isPart: true, read: ['s'] });
  });

  it('keeps a subject once, however often it is read', () => {
    for (let n = 0; n < 5; n += 1) take(subject('s'));
    expect(handOver().read).toEqual(['s']);
  });

  it('knows the last page of the tab no more', () => {
    take(subject('s'));
    take(event('e1'), item);
    standIn?.onStored(false);
    standIn?.leave();
    take(subject('t'));
    expect(handOver()).toMatchObject({ isPart: false, read: ['t'] });
  });

  it('brings nothing into a page that nobody looks at', () => {
    hidden = true;
    take(subject('s'));
    standIn?.onStored(true);
    expect(asked).toBe(0);
  });

  it('brings nothing for events that the page makes', () => {
    document.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    window.dispatchEvent(new Event('focus'));
    expect(asked).toBe(0);
  });

  it('asks once, and again on the next page where it was refused', async () => {
    runs = false;
    expect(await world.stillroomStandIn?.bring()).toBe(false);
    expect(await world.stillroomStandIn?.bring()).toBe(false);
    expect(asked).toBe(1);
    standIn?.leave();
    runs = true;
    expect(await world.stillroomStandIn?.bring()).toBe(true);
    expect(asked).toBe(2);
  });

  it('does nothing more once the overlay is there', () => {
    handOver();
    standIn?.onStored(true);
    standIn?.leave();
    expect(asked).toBe(0);
    expect(handOver().read).toEqual([]);
  });

  it('ends the overlay that an earlier script has brought', () => {
    const before = new Lifetime();
    world.stillroomOverlayLifetime = before;
    world.stillroomBeginStandIn?.(async () => true, lifetime);
    expect(before.isOver).toBe(true);
  });
});
