// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../lib/adapters/types';
import { Lifetime } from '../../../lib/capture/lifetime';
import { Counted } from '../../../lib/overlay/counted';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'stillroom' } } }));

const at = '2026-09-01T00:00:00Z';
const event = (id: string): Found => ({
  type: 'event',
  id,
  subject: 'page',
  kind: 'comment',
  at,
  actor: 'ada',
});

/** A page with so many items, `e0` and on, which are read already unless said otherwise. */
function pageWith(count: number) {
  const items = Array.from({ length: count }, (_, n) => {
    const item = document.createElement('p');
    item.id = `e${n}`;
    return item;
  });
  document.body.replaceChildren(...items);
  const looked: string[] = [];
  const marked = new Map<string, Element>();
  const known = {
    page: { type: 'subject', role: 'page', id: 'page', kind: 'issue', url: '', title: 'Page' } as const,
    all: () => items,
    idsOf: ({ id }: Element) => {
      looked.push(id);
      return { event: id };
    },
  };
  const marks = {
    put: (id: string, item: Element | undefined) => void marked.set(id, item ?? document.body),
    keep: (ids: ReadonlySet<string>) => {
      for (const id of [...marked.keys()]) if (!ids.has(id)) marked.delete(id);
    },
    clear: () => marked.clear(),
  };
  const counted = new Counted(known, marks, new Lifetime());
  return {
    items,
    looked,
    marked,
    counted,
    read: (n: number) => counted.take(event(`e${n}`), items[n] as Element),
  };
}

describe('Counted', () => {
  it('marks what was read before and after it is known what counts', async () => {
    const { counted, marked, read, looked } = pageWith(4);
    read(0);
    read(1);
    await counted.set(['e1', 'e3', 'elsewhere']);
    read(2);
    read(3);
    expect([...marked.keys()]).toEqual(['e1', 'e3']);
    expect(looked).toEqual([]);
  });

  it('looks for what counts since then, once, and at the tagged item first', async () => {
    const { counted, items, marked, read, looked } = pageWith(50);
    for (const n of items.keys()) read(n);
    await counted.set(['e1']);
    await counted.set(['e1', 'e40'], items[40]);
    expect(looked).toEqual(['e40']);
    expect([...marked.keys()]).toEqual(['e1', 'e40']);
    await counted.set(['e1', 'e40', 'e20', 'elsewhere']);
    expect(marked.get('e20')).toBe(items[20]);
    const before = looked.length;
    await counted.set(['e1', 'e40', 'e20', 'elsewhere']);
    expect(looked).toHaveLength(before);
  });

  it('finds what counts on a machine that is so slow that it must wait in between', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const { counted, items, marked, read } = pageWith(50);
    for (const n of items.keys()) read(n);
    await counted.set(['e1']);
    await counted.set(['e1', 'e40']);
    expect([...marked.keys()]).toEqual(['e1', 'e40']);
  });

  it('marks no more what counts no more, and again what does again', async () => {
    const { counted, items, marked, read } = pageWith(3);
    for (const n of items.keys()) read(n);
    await counted.set(['e1']);
    await Promise.all([counted.set([]), counted.set(['e1', 'e2'])]);
    expect([...marked.keys()].sort()).toEqual(['e1', 'e2']);
  });

  it('marks nothing that has left the document before its turn, and remembers nothing while it is off', async () => {
    const { counted, items, marked, read, looked } = pageWith(3);
    await counted.set(['e0', 'e1']);
    items[0]?.remove();
    read(0);
    read(1);
    expect([...marked.keys()]).toEqual(['e1']);
    counted.off();
    expect(marked.size).toBe(0);
    read(1);
    await counted.set(['e1']);
    expect([...marked.keys()]).toEqual(['e1']);
    expect(looked.length).toBeGreaterThan(0);
  });
});
