// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../lib/capture/lifetime';
import { isStill, lookInSteps } from '../../../lib/numbers/find';
import { formatOf } from '../../../lib/numbers/format';
import { sightings } from '../../../lib/numbers/print';
import { printOf } from '../../../lib/numbers/print-of';
import { NumberWatch } from '../../../lib/numbers-page/number-watch';
import type { Outcome } from '../../../lib/numbers-page/settling';

const runtime = vi.hoisted(() => ({ id: 'stillroom' as string | undefined }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const cards = `
  <div><p>Leads</p><b id="leads">1,204</b></div>
  <div><p>Paid</p><b id="paid">38</b></div>`;

let life: Lifetime;
let isHidden: boolean;
/** When the looks began: each one asks for the shadow root of each element once. */
let looks: number[];
let told: { id: string; outcome: Outcome; at: number }[];
/** The worker's answer: whether the number is still followed. */
let answer: (id: string) => boolean;
let shadows: Map<Element, ShadowRoot>;
/** How long a look takes; timers know nothing of it. */
let slowness: number;
let shadowRootOf: (element: Element) => ShadowRoot | null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  let spent = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  runtime.id = 'stillroom';
  document.documentElement.lang = 'en';
  document.body.innerHTML = `<main><h1>Pipeline</h1>${cards}</main>`;
  life = new Lifetime();
  isHidden = false;
  looks = [];
  told = [];
  answer = () => true;
  shadows = new Map();
  slowness = 0;
  shadowRootOf = (element) => {
    if (element === document.documentElement) {
      looks.push(performance.now());
      spent += slowness;
    }
    return shadows.get(element) ?? null;
  };
});

afterEach(() => {
  life.end();
  vi.useRealTimers();
});

function watch(...ids: string[]): void {
  const found = sightings(document, { shadowOf: (element) => shadows.get(element) ?? null });
  const numbers = ids.map((id) => {
    const sighting = found.find(({ candidate }) => candidate.node.element.id === id);
    const [reading] = sighting?.candidate.number.readings ?? [];
    if (!sighting || !reading) throw new Error(`no number ${id}`);
    const { number, language } = sighting.candidate;
    return { id, prints: [printOf(sighting, formatOf(number, reading, language))] };
  });
  new NumberWatch(document, numbers, life, { isStill, lookInSteps }, shadowRootOf, async (id, outcome) => {
    told.push({ id, outcome, at: performance.now() });
    return answer(id);
  });
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const values = () =>
  told.map(({ id, outcome }) => `${id} ${outcome.state === 'read' ? outcome.value : outcome.reason}`);
const element = (id: string, within: ParentNode = document) => {
  const found = within.querySelector(`#${id}`);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};
const show = (id: string, text: string) => {
  element(id).textContent = text;
};
function turn(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('watching the numbers of a page', () => {
  it('tells a number that is found by its print once it has stood for a second', async () => {
    watch('paid');
    await pass(999);
    expect(told).toEqual([]);
    await pass(1);
    expect(values()).toEqual(['paid 38']);
    expect(told[0]?.outcome).toMatchObject({ print: { label: 'paid', headings: ['pipeline'] } });
  });

  it('looks no more at a page that stands still', async () => {
    watch('leads');
    await pass(60_000);
    expect(looks).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(values()).toEqual(['leads 1204']);
  });

  it('tells a change after it has settled', async () => {
    watch('leads');
    await pass(60_000);
    show('leads', '1,300');
    await pass(999);
    expect(values()).toEqual(['leads 1204']);
    await pass(1);
    expect(values()).toEqual(['leads 1204', 'leads 1300']);
  });

  it('tells nothing of a value that was shown for a moment', async () => {
    watch('leads');
    await pass(60_000);
    show('leads', '0');
    await pass(500);
    show('leads', '1,204');
    await pass(60_000);
    expect(looks.length).toBeGreaterThan(2);
    expect(values()).toEqual(['leads 1204']);
  });

  it('tells that a number is gone, and its value when it is back', async () => {
    watch('leads');
    await pass(2000);
    show('leads', '–');
    await pass(2000);
    show('leads', '1,204');
    await pass(2000);
    expect(values()).toEqual(['leads 1204', 'leads numberGone', 'leads 1204']);
  });

  it('waits while the number is loading', async () => {
    const card = element('leads').parentElement;
    card?.setAttribute('aria-busy', 'true');
    watch('leads');
    await pass(10_000);
    expect(told).toEqual([]);
    card?.removeAttribute('aria-busy');
    await pass(2000);
    expect(values()).toEqual(['leads 1204']);
  });

  it('gives up a number that is loading after half a minute, until the page changes', async () => {
    element('leads').parentElement?.setAttribute('aria-busy', 'true');
    watch('leads');
    await pass(30_000);
    expect(values()).toEqual(['leads unsettled']);
    const before = looks.length;
    await pass(60_000);
    expect(looks).toHaveLength(before);
    element('leads').parentElement?.removeAttribute('aria-busy');
    await pass(1000);
    expect(values()).toEqual(['leads unsettled', 'leads 1204']);
  });

  it('looks again for what can change a number, and for nothing else', async () => {
    watch('leads');
    await pass(60_000);
    element('leads').setAttribute('data-hover', 'yes');
    await pass(60_000);
    expect(looks).toHaveLength(1);
    element('leads').setAttribute('class', 'value');
    await pass(60_000);
    expect(looks).toHaveLength(2);
    element('leads').firstChild?.replaceWith('1,205');
    await pass(60_000);
    expect(looks).toHaveLength(3);
    const text = element('leads').firstChild;
    if (text) text.nodeValue = '1,206';
    await pass(60_000);
    expect(looks).toHaveLength(4);
  });

  it('reads the page once for all numbers, and tells each of them', async () => {
    watch('leads', 'paid');
    await pass(1000);
    expect(looks).toHaveLength(1);
    expect(values()).toEqual(['leads 1204', 'paid 38']);
    show('paid', '39');
    await pass(60_000);
    expect(values()).toEqual(['leads 1204', 'paid 38', 'paid 39']);
  });

  it('does not read the page again to see that a number still stands', async () => {
    watch('leads', 'paid');
    await pass(1000);
    expect(values()).toEqual(['leads 1204', 'paid 38']);
    expect(looks).toHaveLength(1);
  });

  it('sees what a script has put into a form control, which no one is told of', async () => {
    element('leads').outerHTML = '<input id="leads" value="1,204">';
    watch('leads');
    await pass(500);
    (element('leads') as HTMLInputElement).value = '1,300';
    await pass(10_000);
    expect(values()).toEqual(['leads 1300']);
  });

  it('leaves the page its turn while it looks, and begins anew with what changed then', async () => {
    slowness = 40;
    watch('leads');
    await pass(0);
    expect(vi.getTimerCount()).toBe(1);
    show('leads', '1,300');
    await pass(10_000);
    expect(values()).toEqual(['leads 1300']);
    expect(looks).toHaveLength(2);
  });

  it('waits longer after a slow look, so that looking takes a fiftieth of the time', async () => {
    slowness = 100;
    watch('leads');
    await pass(10);
    show('leads', '1,300');
    await pass(4880);
    expect(looks).toHaveLength(1);
    await pass(20);
    expect(looks).toHaveLength(2);
  });
});

describe('a page that is not in front', () => {
  it('is not looked at until it is shown', async () => {
    isHidden = true;
    watch('leads');
    expect(vi.getTimerCount()).toBe(0);
    show('leads', '1,300');
    await pass(60_000);
    expect(looks).toEqual([]);
    turn(false);
    await pass(1000);
    expect(values()).toEqual(['leads 1300']);
  });

  it('is not looked at once it is hidden, whatever changes', async () => {
    watch('leads');
    await pass(500);
    turn(true);
    for (let second = 0; second < 60; second++) {
      show('leads', `${second + 1}`);
      await pass(1000);
    }
    expect(looks).toHaveLength(1);
    expect(told).toEqual([]);
    turn(false);
    await pass(1000);
    expect(values()).toEqual(['leads 60']);
  });

  it('is looked at again when it is shown, though nothing has changed; what was told is not told again', async () => {
    watch('leads');
    await pass(60_000);
    turn(true);
    await pass(60_000);
    expect(looks).toHaveLength(1);
    turn(false);
    await pass(60_000);
    expect(looks).toHaveLength(2);
    expect(values()).toEqual(['leads 1204']);
  });

  it('has to stand for a second anew when it is shown', async () => {
    watch('leads');
    await pass(500);
    turn(true);
    await pass(100);
    turn(false);
    await pass(1399);
    expect(looks).toHaveLength(2);
    expect(told).toEqual([]);
    await pass(1);
    expect(values()).toEqual(['leads 1204']);
  });
});

describe('a number in a closed shadow root', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main><h1>Pipeline</h1><div id="host"></div></main>';
    const root = element('host').attachShadow({ mode: 'closed' });
    root.innerHTML = cards;
    shadows.set(element('host'), root);
  });
  const show = (id: string, text: string) => {
    const root = shadows.get(element('host'));
    if (root) element(id, root).textContent = text;
  };

  it('is read, and its changes are seen', async () => {
    watch('leads');
    await pass(60_000);
    expect(values()).toEqual(['leads 1204']);
    show('leads', '1,300');
    await pass(1000);
    expect(values()).toEqual(['leads 1204', 'leads 1300']);
  });

  it('is seen where its host came later', async () => {
    const host = element('host');
    watch('leads');
    host.remove();
    await pass(60_000);
    expect(values()).toEqual(['leads labelGone']);
    document.querySelector('main')?.append(host);
    await pass(60_000);
    show('leads', '1,300');
    await pass(60_000);
    expect(values()).toEqual(['leads labelGone', 'leads 1204', 'leads 1300']);
  });

  it('is not looked at after the end', async () => {
    watch('leads');
    await pass(60_000);
    life.end();
    show('leads', '1,300');
    await pass(60_000);
    expect(looks).toHaveLength(1);
  });
});

describe('the end', () => {
  it('comes for a number that is not followed any more, and not for the others', async () => {
    answer = (id) => id !== 'leads';
    watch('leads', 'paid');
    await pass(1000);
    expect(values()).toEqual(['leads 1204', 'paid 38']);
    show('leads', '1,300');
    show('paid', '39');
    await pass(60_000);
    expect(values()).toEqual(['leads 1204', 'paid 38', 'paid 39']);
    expect(life.isOver).toBe(false);
  });

  it('comes when no number is followed any more', async () => {
    answer = () => false;
    watch('leads', 'paid');
    await pass(1000);
    expect(life.isOver).toBe(true);
    show('leads', '1,300');
    await pass(60_000);
    expect(looks).toHaveLength(1);
    expect(values()).toEqual(['leads 1204', 'paid 38']);
  });

  it('comes for a number that the worker refuses', async () => {
    answer = () => {
      throw new Error('refused');
    };
    watch('leads');
    await pass(1000);
    expect(life.isOver).toBe(true);
  });

  it('comes with its life: no look is taken afterwards', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    watch('leads');
    await pass(500);
    life.end();
    expect(vi.getTimerCount()).toBe(0);
    expect(disconnect).toHaveBeenCalledOnce();
    show('leads', '1,300');
    turn(true);
    turn(false);
    await pass(60_000);
    expect(looks).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('comes when the extension is updated under it', async () => {
    watch('leads');
    await pass(500);
    runtime.id = undefined;
    await pass(60_000);
    expect(looks).toHaveLength(1);
    expect(life.isOver).toBe(true);
  });

  it('has come where the life was over before', async () => {
    life.end();
    watch('leads');
    show('leads', '1,300');
    await pass(60_000);
    expect(looks).toEqual([]);
  });
});

describe('a storm of a hundred changes a second', () => {
  /** Goes on for so many seconds; `change` is given the number of the change. */
  async function storm(seconds: number, change: (count: number) => void): Promise<void> {
    for (let count = 1; count <= seconds * 100; count++) {
      change(count);
      // Observers are told in a microtask, and what they tell is a few more.
      for (let step = 0; step < 5; step++) await null;
      vi.advanceTimersByTime(10);
    }
  }

  /** That no look began sooner after the one before. */
  function expectPace(apart = 1000): void {
    for (const [index, at] of looks.slice(1).entries())
      expect(at - (looks[index] ?? 0)).toBeGreaterThanOrEqual(apart);
  }

  it.each([
    ['a value', '9,999', 'leads 9999'],
    ['a zero', '0', 'leads 0'],
  ])('has one look a second, and then %s is told', async (_, last, expected) => {
    watch('leads');
    await storm(60, (count) => show('leads', count === 6000 ? last : `${count}`));
    expectPace();
    expect(looks.length).toBeLessThanOrEqual(61);
    expect(looks.length).toBeGreaterThan(50);
    expect(values()).toEqual(['leads unsettled']);
    await pass(10_000);
    expectPace();
    expect(values()).toEqual(['leads unsettled', expected]);
    const after = looks.length;
    await pass(60_000);
    expect(looks).toHaveLength(after);
  });

  it('is told nothing twice where the page is drawn anew and the number changes now and then', async () => {
    watch('leads');
    const drawn = document.querySelector('main');
    await storm(20, (count) => {
      document.querySelector('main')?.replaceWith(drawn?.cloneNode(true) ?? '');
      show('leads', `${100 + Math.floor((count - 1) / 500)}`);
    });
    expectPace();
    expect(looks.length).toBeLessThanOrEqual(21);
    expect(values()).toEqual(Array.from({ length: 4 }, (_, change) => `leads ${100 + change}`));
    show('leads', '5,000');
    await pass(10_000);
    expect(values().slice(4)).toEqual(['leads 5000']);
  });

  it('tells a zero also where half a minute is over before it has settled', async () => {
    watch('leads');
    await storm(57, (count) => show('leads', count === 5700 ? '0' : `${count}`));
    await pass(10_000);
    expect(values()).toEqual(['leads unsettled', 'leads 0']);
  });

  it('has the pace of its looks where they are slow', async () => {
    slowness = 100;
    watch('leads');
    await storm(60, (count) => show('leads', `${count}`));
    expect(looks.length).toBeGreaterThan(10);
    expectPace(50 * slowness);
  });

  it('has no look while the page is hidden', async () => {
    isHidden = true;
    watch('leads');
    await storm(10, (count) => show('leads', `${count}`));
    expect(looks).toEqual([]);
    turn(false);
    await pass(10_000);
    expect(values()).toEqual(['leads 1000']);
  });
});
