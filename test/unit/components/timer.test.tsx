import { JSDOM } from 'jsdom';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTimer } from '../../../components/app/log-time/timer';

vi.mock('../../../components/app/storage-key', () => ({ storageKey: (name: string) => name }));
const { window } = new JSDOM('', { url: 'https://stillroom.example/' });

beforeEach(() => {
  vi.stubGlobal('window', window);
  for (const name of ['document', 'localStorage', 'addEventListener', 'removeEventListener'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const Shown = () => JSON.stringify(useTimer() ?? 'none');

function shown(stored: string): string | null {
  window.localStorage.setItem('stillroom-timer', stored);
  const element = window.document.createElement('div');
  act(() => createRoot(element).render(<Shown />));
  return element.textContent;
}

test('a timer goes on as it was started', () => {
  expect(shown('{"keyResult":"k1","start":5}')).toBe('{"keyResult":"k1","start":5}');
});

test('a timer for a page goes on for it', () => {
  const timer = '{"keyResult":"k1","start":5,"subject":"web:page:a"}';
  expect(shown(timer)).toBe(timer);
});

test.each(['', 'null', '{', '[]', '{"keyResult":"k1"}', '{"keyResult":1,"start":5}'])(
  'what is no timer (%s) is none',
  (stored) => {
    expect(shown(stored)).toBe('"none"');
  },
);
