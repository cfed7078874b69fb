// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../../../../lib/capture/lifetime';
import { setCatalogue } from '../../../../lib/i18n/index';
import { type Sighting, sightings } from '../../../../lib/numbers/print';
import { startPicking } from '../../../../lib/overlay/pick/picking';
import { readCatalogue } from '../../../../scripts/catalogues';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'stillroom' } } }));

const page = `
  <main><h1>Pipeline</h1>
    <div><p>Leads</p><b id="leads">1,204</b></div>
    <p id="words">All channels</p>
    <div><p>Paid</p><b id="paid">38</b></div>
    <canvas id="chart"></canvas>
  </main>`;
const places: Readonly<Record<string, number>> = { leads: 100, words: 200, paid: 300, chart: 400 };

/** What the person has made: in jsdom no event is trusted. */
const byPerson = new WeakSet<Event>();
let lifetime: Lifetime;
let picked: Sighting[];
let pictures: number;
let heard: string[];
let listening: AbortController;

beforeEach(() => {
  setCatalogue(readCatalogue('en'));
  document.documentElement.lang = 'en';
  document.body.innerHTML = page;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = places[this.id];
    return top === undefined ? new DOMRect() : new DOMRect(0, top, 50, 20);
  });
  document.elementsFromPoint = (_, y) => {
    const [id] = Object.entries(places).find(([, top]) => y >= top && y <= top + 20) ?? [];
    const found = id && document.getElementById(id);
    return found ? [host() ?? document.body, found, document.body] : [document.body];
  };
  HTMLElement.prototype.showPopover = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  heard = [];
  listening = new AbortController();
  for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])
    document.addEventListener(type, () => heard.push(type), { signal: listening.signal });
  picked = [];
  pictures = 0;
  lifetime = new Lifetime();
  startPicking(lifetime, {
    isTop: true,
    onLeft: () => undefined,
    sight: {},
    finding: { sightings },
    isByPerson: (event) => byPerson.has(event),
    onPicked: (number) => picked.push(number),
    onPicture: () => {
      pictures += 1;
    },
  });
});

afterEach(() => {
  lifetime.end();
  listening.abort();
});

const host = () => document.querySelector('stillroom-pick');
const part = (name: string) => host()?.shadowRoot?.querySelector<HTMLElement>(name);
const tip = () => (part('.tip')?.hidden ? '' : part('.tip')?.textContent);
const texts = () => picked.map(({ candidate }) => candidate.text);

function act(event: Event): Event {
  byPerson.add(event);
  (host() ?? document.body).dispatchEvent(event);
  return event;
}

const mouse = (type: string, id: string) =>
  new MouseEvent(type, {
    clientX: 10,
    clientY: (places[id] ?? 0) + 10,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
const key = (name: string, shiftKey = false) =>
  new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true, composed: true });

describe('picking by pointer', () => {
  it('shows a number as it would be read, and nothing for what is no number', () => {
    act(mouse('pointermove', 'leads'));
    expect(tip()).toBe('Leads · 1,204');
    act(mouse('pointermove', 'words'));
    expect(tip()).toBe('');
  });

  it('says that a picture cannot be read, and tells of it when it is clicked', () => {
    act(mouse('pointermove', 'chart'));
    expect(tip()).toContain('A picture cannot be read');
    act(mouse('pointermove', 'words'));
    act(mouse('click', 'words'));
    expect(pictures).toBe(0);
    act(mouse('click', 'chart'));
    expect(pictures).toBe(1);
    expect(picked).toEqual([]);
    expect(host()).toBeNull();
  });

  it('picks the number that is clicked; the page hears nothing of it', () => {
    act(mouse('pointerdown', 'paid'));
    act(mouse('mousedown', 'paid'));
    const click = act(mouse('click', 'paid'));
    expect(texts()).toEqual(['38']);
    expect(click.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    expect(host()).toBeNull();
  });

  it('picks no words, and goes on', () => {
    act(mouse('click', 'words'));
    expect(texts()).toEqual([]);
    expect(host()).not.toBeNull();
  });

  it('leaves by Cancel', () => {
    const click = mouse('click', 'leads');
    byPerson.add(click);
    part('.strip button')?.dispatchEvent(click);
    expect(host()).toBeNull();
    expect(picked).toEqual([]);
  });

  it('leaves a number out that something else of the page covers', () => {
    document.elementsFromPoint = () => [document.getElementById('words') ?? document.body];
    act(mouse('pointermove', 'leads'));
    expect(tip()).toBe('');
  });

  it('takes nothing from scripts of the page', () => {
    document.getElementById('leads')?.dispatchEvent(mouse('pointermove', 'leads'));
    document.getElementById('leads')?.dispatchEvent(mouse('click', 'leads'));
    part('.strip button')?.click();
    expect(tip()).toBe('');
    expect(picked).toEqual([]);
    expect(host()).not.toBeNull();
    expect(heard).toContain('click');
  });
});

describe('picking by keyboard', () => {
  it('steps through the numbers in reading order and speaks them', () => {
    act(key('Tab'));
    expect(part('.spoken')?.textContent).toBe('Leads · 1,204');
    act(key('ArrowDown'));
    expect(part('.spoken')?.textContent).toBe('Paid · 38');
    act(key('Tab'));
    expect(part('.spoken')?.textContent).toBe('Leads · 1,204');
    act(key('Tab', true));
    act(key('Enter'));
    expect(texts()).toEqual(['38']);
    expect(heard).toEqual([]);
  });

  it('says where there is no number', () => {
    document.body.innerHTML = '<p>Nothing</p>';
    act(key('Tab'));
    expect(part('.spoken')?.textContent).toBe('This page shows no number that can be read.');
  });

  it('leaves by Escape, with nothing of it in the page and no ear on it', () => {
    const before = document.body.innerHTML;
    act(key('Escape'));
    expect(host()).toBeNull();
    expect(document.body.innerHTML).toBe(before);
    act(mouse('click', 'leads'));
    expect(picked).toEqual([]);
    expect(heard).toEqual(['click']);
  });
});
