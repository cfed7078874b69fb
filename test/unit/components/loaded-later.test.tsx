import { JSDOM } from 'jsdom';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadedLater } from '../../../components/ui/loaded-later';

let root: HTMLElement;

beforeEach(() => {
  const { window } = new JSDOM('<div></div>');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  root = window.document.querySelector('div') ?? window.document.body;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const Text = () => <p>Here</p>;
const render = (screen: ReactNode) => createRoot(root).render(screen);
/** What React does at once is done after some turns of the loop; a timer never comes. */
const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
};

test('what was loaded before is there with the first picture', async () => {
  const Later = loadedLater(async () => Text);
  await Later.load();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  act(() => render(<Later />));
  expect(root.textContent).toBe('Here');
});

test('what is loaded when it is rendered is shown as soon as it is there', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'Date'] });
  let arrive = (_: typeof Text) => {};
  const Later = loadedLater(
    () =>
      new Promise<typeof Text>((done) => {
        arrive = done;
      }),
  );
  render(
    <>
      <i>Beside</i>
      <Later />
    </>,
  );
  await turns();
  expect(root.textContent).toBe('Beside');
  arrive(Text);
  await turns();
  expect(root.textContent).toBe('BesideHere');
});

test('code that cannot be loaded is an error of the screen', async () => {
  const told = vi.fn();
  const Later = loadedLater<object>(async () => {
    throw new Error('gone');
  });
  createRoot(root, { onUncaughtError: told }).render(<Later />);
  await turns();
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: 'gone' }), expect.anything());
});
