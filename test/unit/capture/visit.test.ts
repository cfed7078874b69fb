// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allLanguages } from '../../../lib/adapters/number-languages';
import { platform } from '../../../lib/adapters/platform';
import { always, at, code, named, sometimes } from '../../../lib/adapters/statement';
import { languageRules, provideLanguages } from '../../../lib/capture/parts';
import { startCapture } from '../../../lib/capture/start';
import type { SentCapture } from '../../../lib/model/signals';
import { eventsOf } from './support';

const sent = vi.hoisted(() => ({ captures: [] as SentCapture[], mayRead: true }));
const runtime = vi.hoisted(() => ({ id: 'stillroom' as string | undefined }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));
vi.mock('../../../lib/messages/send', () => ({
  send: async (name: string, capture: SentCapture) => {
    if (name === 'mayRead') return { reads: sent.mayRead };
    if (name === 'bringPart') {
      provideLanguages(allLanguages);
      return { runs: true };
    }
    sent.captures.push(capture);
    return { stored: 0, refused: 0 };
  },
}));

/** How often what counts items of a long page did, and was told to wait. */
const counts: ('late' | 'counted')[] = [];

/** Pages are `/page/<name>`; what they show stands in `<main data-name>`, a figure in `<b>`, items in `<li id>`. */
const adapter = platform({
  id: 'web',
  name: 'Web',
  access: 'optional',
  matches: [],
  kinds: {
    page: {
      examples: [],
      address: [{ path: /^\/page\/(?<name>\w+)$/ }],
      key: '{name}',
      url: '/page/{name}',
      root: 'main[data-name="{name}"]',
      data: { stated: ({ document }) => JSON.parse(document.querySelector('script')?.textContent ?? '{}') },
      title: [named('{name}')],
      metrics: {
        views: always(at('b', 'docs'), {
          in: 'data',
          name: 'stated',
          path: ['views'],
          seen: 'docs',
          how: undefined,
        }),
        likes: sometimes(
          'none',
          code(
            ({ root }) => Number(root.getAttribute('data-likes') ?? Number.NaN),
            'main@data-likes',
            'docs',
          ),
        ),
      },
      items: [
        {
          each: 'li',
          seen: 'docs',
          id: at('@id', 'docs'),
          event: 'comment',
          at: [at('@data-at', 'docs')],
        },
      ],
      retracts: true,
    },
    /** Its items take too long to be counted before they are read. */
    long: {
      examples: [],
      address: [{ path: /^\/long\/(?<name>\w+)$/ }],
      key: '{name}',
      url: '/long/{name}',
      root: 'main[data-name="{name}"]',
      title: [named('{name}')],
      metrics: {
        comments: sometimes(
          'none',
          code(
            ({ page, root }) => {
              const isLate = page.areItemsUnread?.() ?? false;
              counts.push(isLate ? 'late' : 'counted');
              return isLate ? undefined : root.querySelectorAll('li').length;
            },
            'li',
            'docs',
          ),
        ),
      },
      items: [
        { each: 'li', seen: 'docs', id: at('@id', 'docs'), event: 'comment', at: [at('@data-at', 'docs')] },
      ],
    },
    /** Its figure needs the rules of languages, and reading it takes long. */
    foreign: {
      examples: [],
      address: [{ path: /^\/foreign\/(?<name>\w+)$/ }],
      key: '{name}',
      url: '/foreign/{name}',
      root: 'main[data-name="{name}"]',
      title: [named('{name}')],
      metrics: {
        views: sometimes(
          'none',
          code(
            ({ root }) => {
              vi.setSystemTime(Date.now() + 10);
              return languageRules() ? Number(root.querySelector('b')?.textContent) : Number.NaN;
            },
            'b',
            'docs',
          ),
        ),
      },
    },
  },
});

const item = (id: string) => `<li id="${id}" data-at="2026-02-01T10:00:00Z"></li>`;
const show = (name: string, inner = '') => {
  document.body.innerHTML = `<main data-name="${name}">${inner}</main>`;
};
const change = (selector: string, text: string) => {
  const element = document.querySelector(selector);
  if (element) element.textContent = text;
};
const told = () => ({
  subjects: sent.captures.flatMap((c) => c.subjects.map((s) => s.id)),
  figures: sent.captures.flatMap((c) => c.readings.map((r) => r.value)),
  events: sent.captures.flatMap((c) => eventsOf(c).map((e) => e.id)),
  retracted: sent.captures.flatMap((c) => c.retracted ?? []),
  missed: sent.captures.flatMap((c) => c.health?.missed ?? []),
});

describe('startCapture', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    runtime.id = 'stillroom';
    sent.captures = [];
    sent.mayRead = true;
    history.replaceState(null, '', '/page/one');
  });
  afterEach(() => {
    // A script that runs anew ends the one before it, and ends itself.
    runtime.id = undefined;
    void startCapture(adapter);
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const start = () => void startCapture(adapter);
  const wait = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  const go = (path: string) => {
    history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };

  it('reads the page in front', async () => {
    show('one', `<b>41</b>${item('a')}`);
    start();
    await wait(100);
    expect(told()).toEqual({
      subjects: ['web:page:one'],
      figures: [41],
      events: ['web:a'],
      retracted: [],
      missed: [],
    });
  });

  it('reads the page again when a part comes that it lacked, though it is being read just then', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
    go('/foreign/one');
    show('one', '<b>41</b>');
    start();
    await wait(1000);
    expect(told().figures).toEqual([41]);
  });

  it('reads a page that is left before it was ever idle', async () => {
    vi.stubGlobal('requestIdleCallback', () => 0);
    show('one', `<b>41</b>${item('a')}`);
    start();
    await wait(50);
    expect(told().figures).toEqual([]);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(0);
    expect(told()).toMatchObject({ figures: [41], events: ['web:a'] });
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
    show('one', `<b>41</b><ul>${item('a')}</ul>`);
    start();
    await wait(100);
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', item('b'));
    await wait(3000);
    expect(told().events).toEqual(['web:a', 'web:b']);
  });

  it('counts very many items once each was read, and from then on at once', async () => {
    counts.length = 0;
    history.replaceState(null, '', '/long/one');
    show('one', item('a') + item('b'));
    start();
    await wait(1000);
    expect([told().events, told().figures, counts]).toEqual([['web:a', 'web:b'], [2], ['late', 'counted']]);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<ul>${item('c')}</ul>`);
    await wait(1000);
    expect([told().figures, counts.slice(2).includes('late')]).toEqual([[2, 3], false]);
  });

  it('tells a figure that comes later, and no miss of it', async () => {
    show('one', '<b></b>');
    start();
    await wait(1000);
    expect(told()).toMatchObject({ figures: [], missed: [] });
    change('b', '41');
    await wait(10_000);
    expect(told()).toMatchObject({ figures: [41], missed: [] });
  });

  it('says what is missing once the page has had time to show it', async () => {
    show('one');
    start();
    await wait(1000);
    expect(told().missed).toEqual([]);
    await wait(10_000);
    expect(told().missed).toEqual(['views']);
  });

  it('reads nothing on a page of no kind', async () => {
    history.replaceState(null, '', '/else');
    show('one', '<b>41</b>');
    start();
    await wait(10_000);
    expect(sent.captures).toEqual([]);
  });

  it('waits until a page that is prepared before anybody opens it is opened', async () => {
    Object.assign(document, { prerendering: true });
    show('one', '<b>41</b>');
    start();
    await wait(3000);
    expect(sent.captures).toEqual([]);
    Object.assign(document, { prerendering: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await wait(3000);
    expect(told().figures).toEqual([41]);
  });

  it('ends with the extension', async () => {
    show('one', '<b>41</b>');
    start();
    await wait(100);
    runtime.id = undefined;
    show('one', '<b>42</b>');
    await wait(10_000);
    expect(told().figures).toEqual([41]);
  });

  it('takes a zero for a placeholder until it has been there for a while', async () => {
    show('one', '<b>0</b>');
    start();
    await wait(1000);
    expect(told().figures).toEqual([]);
    await wait(2000);
    expect(told().figures).toEqual([0]);
  });

  it('never tells a zero that became a figure', async () => {
    show('one', '<b>0</b>');
    start();
    await wait(1200);
    change('b', '7');
    await wait(5000);
    expect(told().figures).toEqual([7]);
  });

  it('waits with a zero for as long as the page says that it is loading', async () => {
    show('one', '<p aria-busy="true"></p><b>0</b>');
    start();
    await wait(8000);
    expect(told().figures).toEqual([]);
    document.querySelector('p')?.removeAttribute('aria-busy');
    await wait(4000);
    expect(told().figures).toEqual([0]);
  });

  it('tells a zero at once that embedded data states', async () => {
    show('one', '<script type="application/json">{ "views": 0 }</script>');
    start();
    await wait(300);
    expect(told().figures).toEqual([0]);
  });

  it('drops a zero that is left before it counts', async () => {
    show('one', '<b>0</b>');
    start();
    await wait(1000);
    go('/page/two');
    await wait(5000);
    expect(told().figures).toEqual([]);
  });

  it('follows an attribute from which it reads, and no other', async () => {
    show('one', '<b>41</b>');
    start();
    await wait(300);
    const main = document.querySelector('main');
    main?.setAttribute('data-likes', '5');
    await wait(1000);
    expect(told().figures).toEqual([41, 5]);
  });

  it('reads items that were dropped again before their turn', async () => {
    show('one', '<b>41</b><ul></ul>');
    start();
    await wait(300);
    const list = document.querySelector('ul');
    for (let n = 0; n < 300; n += 1) {
      list?.insertAdjacentHTML('beforeend', item(`m${n}`));
      if (n >= 5) list?.firstElementChild?.remove();
      if (n % 3 === 0) await wait(10);
    }
    await wait(3000);
    expect(told().events).toHaveLength(300);
    expect(told().retracted).toEqual([]);
  });

  describe('an item that leaves the list', () => {
    const begin = async () => {
      show('one', `<b>41</b><ul>${['a', 'b', 'c', 'd'].map(item).join('')}</ul>`);
      start();
      await wait(500);
    };
    const row = (id: string) => document.getElementById(id);

    it('alone was deleted', async () => {
      await begin();
      row('c')?.remove();
      await wait(6000);
      expect(told().retracted).toEqual(['web:c']);
    });

    it('at its beginning was dropped', async () => {
      await begin();
      row('a')?.remove();
      await wait(6000);
      expect(told().retracted).toEqual([]);
    });

    it('with many others was unloaded', async () => {
      await begin();
      show('one', `<b>41</b><ul>${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(item).join('')}</ul>`);
      await wait(500);
      for (const id of ['g', 'f', 'e', 'd', 'c']) row(id)?.remove();
      await wait(6000);
      expect(told().retracted).toEqual([]);
    });

    it('and comes back was moved', async () => {
      await begin();
      const moved = row('c');
      moved?.remove();
      await wait(200);
      if (moved) document.querySelector('ul')?.append(moved);
      await wait(6000);
      expect(told().retracted).toEqual([]);
    });

    it('under another id was a message being sent', async () => {
      await begin();
      row('d')?.setAttribute('id', 'e');
      await wait(6000);
      expect(told()).toMatchObject({
        events: ['web:a', 'web:b', 'web:c', 'web:d', 'web:e'],
        retracted: ['web:d'],
      });
    });
  });
});
