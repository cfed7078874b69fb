// @vitest-environment jsdom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../components/app/App';
import { FirstApp } from '../../../components/app/FirstApp';
import { loadPlace } from '../../../components/app/places';
import { FirstPopup } from '../../../components/popup/FirstPopup';
import { Popup } from '../../../components/popup/Popup';
import { drawElement } from '../../../components/ui/draw-element';
import type { FirstData } from '../../../components/ui/useStore';
import { setCatalogue } from '../../../lib/i18n/index';
import type { KeyResult, Objective } from '../../../lib/model/goals';
import { setLocale } from '../../../lib/model/locale';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { PopupData } from '../../../lib/store/goals/read-popup';
import { readCatalogue } from '../../../scripts/catalogues';

vi.mock('wxt/browser', () => ({ browser: {} }));

const now = Date.parse('2026-08-15T12:00:00Z');
const objective: Objective = { id: 'o', title: 'Adoption <b>', horizon: 'short' };

function keyResult(n: number, some: Partial<KeyResult> = {}): KeyResult {
  return {
    ...{ id: `k${n}`, objective: 'o', title: `Key result ${n}`, layer: n % 3 ? 'outcome' : 'effort' },
    ...{ direction: 'increase', unit: ['stars', '%', '€', 'h'][n % 4] ?? '', baseline: 0, target: 40 },
    ...{ start: '2026-07-01', due: '2026-09-30', measure: { kind: n % 2 ? 'manual' : 'time' } },
    ...some,
  } as KeyResult;
}

function snapshot(n: number): Snapshot {
  const series = [3, n, n + 4].map((value, at) => ({ at: now - (9 - at) * 86_400_000, value }));
  return {
    ...{ keyResult: `k${n}`, at: now, start: Date.parse('2026-07-01'), end: Date.parse('2026-10-01') },
    ...{ value: n + 4, progress: (n + 4) / 40, weekAgo: n, series, members: 2 },
    ...(n === 5 && { failed: 'no numbers' }),
    ...(n === 2 && { targets: [{ at: now - 86_400_000, target: 30 }] }),
  };
}

function workspace(count: number): PopupData {
  const all = Array.from({ length: count }, (_, n) => keyResult(n));
  return {
    ...{ language: null, reads: true, stale: false, objectives: [objective] },
    cycles: [{ id: 'q', title: 'Q3', start: '2026-07-01', end: '2026-09-30' }],
    keyResults: [
      ...all,
      keyResult(90, { direction: 'between', range: [3, 9], unit: 'stars' }),
      keyResult(91, { override: { status: 'atRisk', reason: 'Ill', at: '2026-08-10T10:00:00Z' } }),
    ],
    snapshots: all.slice(1).map((_, n) => snapshot(n + 1)),
  };
}

function goals(count: number): GoalsData {
  const { objectives, cycles, keyResults, snapshots } = workspace(count);
  return {
    ...{ language: null, stale: false, objectives, cycles, snapshots },
    keyResults: keyResults.map((k, n) => ({ ...k, ...(n % 2 && { owner: 'Ada Lovelace' }) })),
    checkIns: [{ id: 'c', keyResult: 'k3', at: '2026-08-10T10:00:00Z', value: 2 }],
    ...{ rules: [], forecasts: [], efforts: [] },
  };
}

/** Styles are written apart, in as many ways as there are writers. */
function withStylesAlike(root: Element): Element {
  for (const element of root.querySelectorAll<HTMLElement>('[style]'))
    element.setAttribute('style', element.style.cssText);
  return root;
}

function drawn(node: ReactNode): Element {
  const root = document.createElement('div');
  drawElement(node, root);
  return withStylesAlike(root);
}

function rendered(node: ReactNode): Element {
  const root = document.createElement('div');
  root.innerHTML = renderToStaticMarkup(node);
  return withStylesAlike(root);
}

/** What is never opened: what a screen reads beyond its first data is not there in its first drawing. */
const unopened = new Promise<never>(() => {});

/** What was read before the screen is there. */
function first<T>(data: T): FirstData<T> {
  return { data, subscribe: () => () => undefined };
}

function speak(language: string): void {
  setLocale(language);
  setCatalogue(readCatalogue(language));
}

describe('what is drawn before React is loaded is what React draws at first, which takes it over', () => {
  beforeEach(() => void vi.useFakeTimers({ now }));
  afterEach(() => void vi.useRealTimers());

  test.each(['en', 'de'])('the popup of few and of many key results, in %s', (language) => {
    speak(language);
    for (const count of [1, 3, 14]) {
      const data = workspace(count);
      const ours = drawn(<FirstPopup data={data} now={now} />);
      expect(ours.querySelectorAll('[role=progressbar]').length).toBeGreaterThan(2);
      const tab = { id: 1, url: 'https://example.com/', title: 'Page' };
      const popup = <Popup opened={unopened} first={first(data)} now={now} tab={tab} />;
      expect(ours.innerHTML).toBe(rendered(popup).innerHTML);
    }
  });

  test.each(['en', 'de'])('the app at its Home, in %s', async (language) => {
    speak(language);
    await loadPlace('');
    for (const hash of ['', '#home', '#/home']) {
      location.hash = hash;
      const data = goals(14);
      const ours = drawn(<FirstApp data={data} now={now} />);
      expect(ours.querySelectorAll('.need [role=progressbar]').length).toBeGreaterThan(2);
      expect(ours.querySelectorAll('.chain a, .owner-name, .sparkline, .count').length).toBeGreaterThan(5);
      expect(ours.innerHTML).toBe(rendered(<App opened={unopened} first={first(data)} />).innerHTML);
    }
  });

  test.each<[string, ReactNode]>([
    ['nothing', [null, undefined, false, '']],
    ['texts and numbers', ['a <i> & b', 0, 12n]],
    [
      'attributes',
      <button
        key="p"
        type="button"
        className="a b"
        aria-expanded={false}
        tabIndex={-1}
        title={undefined}
        hidden
      />,
    ],
    [
      'elements of SVG',
      <svg key="s" viewBox="0 0 2 2" strokeWidth={2} aria-hidden="true">
        <path strokeLinejoin="round" d="M0 0" />
      </svg>,
    ],
  ])('%s', (_, node) => {
    const [ours, theirs] = [drawn(node), rendered(node)];
    expect(ours.innerHTML).toBe(theirs.innerHTML);
    for (const root of [ours, theirs])
      expect(root.querySelector('svg')?.namespaceURI ?? '').toMatch(/svg$|^$/);
  });
});

test('without key results, or where reading is off, nothing is drawn first', () => {
  expect(drawn(<FirstApp data={{ ...goals(0), keyResults: [] }} now={now} />).childNodes).toHaveLength(0);
  const data = { ...workspace(3), reads: false };
  expect(drawn(<FirstPopup data={data} now={now} />).childNodes).toHaveLength(0);
  const empty = { ...workspace(0), keyResults: [] };
  expect(drawn(<FirstPopup data={empty} now={now} />).childNodes).toHaveLength(0);
});

test('a promise is no plain node', () => {
  expect(() => drawn(Promise.resolve('later'))).toThrow('plain nodes');
});
