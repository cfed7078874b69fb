// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../../lib/adapters/types';
import { Changes } from '../../../lib/capture/changes';

const onChange = vi.fn(() => false);
let changes: Changes;

beforeEach(() => {
  document.body.innerHTML = '<h1>Title</h1><b>1</b><ul><li>one</li></ul>';
  onChange.mockClear();
  changes = new Changes(document, onChange, () => undefined);
  changes.takeSubject();
});

afterEach(() => changes.end());

/** Changes the count, and lets observers be told of it. */
async function count(value: number): Promise<void> {
  const shown = document.querySelector('b');
  if (shown) shown.textContent = `${value}`;
  await null;
}

/** A view that reads the count, and items where it has any. */
const viewWith = (itemSelector?: string) =>
  ({
    kind: 'post',
    watched: { texts: 'b', all: 'b', attributes: new Map() },
    itemSelector,
  }) as unknown as View;

describe('a page that changes again and again', () => {
  it.each([
    ['of which nothing was read', undefined],
    ['whose subject alone is read', viewWith()],
  ])('%s is told of once until it is read', async (_, view) => {
    if (view) changes.follow(view);
    for (const value of [2, 3, 4]) await count(value);
    expect(onChange).toHaveBeenCalledOnce();
    expect(changes.takeSubject()).toBe(true);
    expect(changes.takeSubject()).toBe(false);
    await count(5);
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(changes.takeSubject()).toBe(true);
  });

  it('is followed all the time where it has items, which may be gone when it is read', async () => {
    changes.follow(viewWith('li'));
    await count(2);
    const item = document.createElement('li');
    document.querySelector('ul')?.append(item);
    item.remove();
    await null;
    expect([...changes.items]).toEqual([item]);
  });

  it('has what it gets looked at when it is read, where that is due, but what it drops at once', async () => {
    const view = viewWith('li');
    const matches = vi.spyOn(Element.prototype, 'matches');
    onChange.mockReturnValue(true);
    changes.follow(view);
    const add = async () => {
      const item = document.createElement('li');
      document.querySelector('ul')?.append(item);
      await null;
      return item;
    };
    const first = await add();
    expect(matches).toHaveBeenCalled();
    matches.mockClear();
    const second = await add();
    expect(matches).not.toHaveBeenCalled();
    expect(changes.isAny).toBe(true);
    expect([...changes.items]).toEqual([first, second]);
    const third = await add();
    third.remove();
    await null;
    expect(changes.items).toContain(third);
    changes.takeSubject();
    matches.mockClear();
    const fourth = await add();
    expect(matches).toHaveBeenCalled();
    expect(changes.items).toContain(fourth);
    onChange.mockReturnValue(false);
    matches.mockRestore();
  });
});
