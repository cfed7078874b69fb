// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyAdapter, Found } from '../../../lib/adapters/types';
import { startCapture } from '../../../lib/capture/start';
import type { Capture } from '../../../lib/model/signals';

const sent = vi.hoisted(() => ({ captures: [] as Capture[], mayRead: true }));
vi.mock('../../../lib/messages/send', () => ({
  send: async (name: string, capture: Capture) => {
    if (name === 'mayRead') return { reads: sent.mayRead };
    sent.captures.push(capture);
    return { stored: 0, refused: 0 };
  },
}));

/** Pages are `/page/<name>`; what they show stands in `<main data-name>`, a figure in `<b>`, items in `<li id>`. */
const adapter = {
  id: 'web',
  access: 'optional',
  matches: [],
  examples: {},
  matchUrl: ({ pathname }) => {
    const key = /^\/page\/(\w+)$/.exec(pathname)?.[1];
    return key ? { kind: 'page', key, url: `https://x.test${pathname}` } : undefined;
  },
  isShown: ({ document }, { key }) => document.querySelector('main')?.dataset['name'] === key,
  *read({ document }, { key, url }): Iterable<Found> {
    const subject = `web:page:${key}`;
    yield { type: 'subject', role: 'page', id: subject, kind: 'page', url, title: key };
    const value = Number(document.querySelector('b')?.textContent);
    if (value) yield { type: 'reading', subject, metric: 'views', value };
    yield { type: 'hook', name: 'stars', ok: Boolean(value) };
    for (const { id } of document.querySelectorAll('li'))
      yield { type: 'event', id: `web:${id}`, subject, kind: 'comment', at: '2026-02-01T10:00:00Z' };
  },
} satisfies Partial<AnyAdapter> as unknown as AnyAdapter;

const show = (name: string, inner = '') => {
  document.body.innerHTML = `<main data-name="${name}">${inner}</main>`;
};
const told = () => ({
  subjects: sent.captures.flatMap((c) => c.subjects.map((s) => s.id)),
  figures: sent.captures.flatMap((c) => c.readings.map((r) => r.value)),
  events: sent.captures.flatMap((c) => c.events.map((e) => e.id)),
  missed: sent.captures.flatMap((c) => c.health?.missed ?? []),
});

describe('startCapture', () => {
  let life: AbortController;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call, 1));
    sent.captures = [];
    sent.mayRead = true;
    life = new AbortController();
    history.replaceState(null, '', '/page/one');
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const start = () => startCapture({ signal: life.signal, isInvalid: false }, adapter);
  const wait = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  const go = (path: string) => {
    history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };

  it('reads the page in front', async () => {
    show('one', '<b>41</b><li id="a">');
    start();
    await wait(100);
    expect(told()).toEqual({
      subjects: ['web:page:one'],
      figures: [41],
      events: ['a'].map((i) => `web:${i}`),
      missed: [],
    });
  });

  it('never reads the old page under the new address', async () => {
    show('one', '<b>41</b>');
    start();
    await wait(100);
    go('/page/two');
    await wait(3000);
    expect(told().subjects).toEqual(['web:page:one']);
    show('two', '<b>7</b>');
    await wait(3000);
    expect(told()).toMatchObject({ subjects: ['web:page:one', 'web:page:two'], figures: [41, 7] });
  });

  it('follows a router that the browser says nothing of', async () => {
    show('one', '<b>41</b>');
    start();
    await wait(100);
    history.pushState(null, '', '/page/two');
    show('two', '<b>7</b>');
    await wait(3000);
    expect(told().figures).toEqual([41, 7]);
  });

  it('tells what is added to a list that grows, once', async () => {
    show('one', '<b>41</b><ul><li id="a"></li></ul>');
    start();
    await wait(100);
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li id="b"></li>');
    await wait(3000);
    expect(told().events).toEqual(['web:a', 'web:b']);
  });

  it('tells a figure that comes later, and no miss of it', async () => {
    show('one', '<b></b>');
    start();
    await wait(1000);
    expect(told()).toMatchObject({ figures: [], missed: [] });
    const figure = document.querySelector('b');
    if (figure) figure.textContent = '41';
    await wait(10_000);
    expect(told()).toMatchObject({ figures: [41], missed: [] });
  });

  it('says what is missing once the page has had time to show it', async () => {
    show('one');
    start();
    await wait(1000);
    expect(told().missed).toEqual([]);
    await wait(10_000);
    expect(told().missed).toEqual(['stars']);
  });

  it('reads nothing on a page of no kind', async () => {
    history.replaceState(null, '', '/else');
    show('one', '<b>41</b>');
    start();
    await wait(10_000);
    expect(sent.captures).toEqual([]);
  });

  it('ends with the content script', async () => {
    show('one', '<b>41</b>');
    start();
    life.abort();
    await wait(10_000);
    expect(sent.captures).toEqual([]);
  });
});
