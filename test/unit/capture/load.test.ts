import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOfForm, loadCapture, provideBegin } from '../../../lib/capture/load';

const asked = vi.hoisted(() => ({
  messages: [] as unknown[],
  answer: async (): Promise<unknown> => undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://one-session${path}`,
      sendMessage: async (message: unknown) => {
        asked.messages.push(message);
        return await asked.answer();
      },
    },
  },
}));

const script = '/content-scripts/github-capture.js';
const byWorker = { stillroom: 1, name: 'bringPart', request: { part: 'capture' } };
const refused = async () => {
  throw new TypeError('Failed to fetch dynamically imported module');
};
let begun = 0;
const provide = () =>
  provideBegin('capture', () => {
    begun += 1;
  });
beforeEach(() => {
  begun = 0;
  asked.messages = [];
  asked.answer = async () => provide();
  provideBegin('capture', () => undefined);
});

describe('the loader of a capture script', () => {
  it('imports it from where the extension is in this session, and begins it', async () => {
    const loaded: string[] = [];
    await loadCapture(script, [], async (address) => {
      loaded.push(address);
      provide();
    });
    expect(loaded).toEqual(['chrome-extension://one-session/content-scripts/github-capture.js']);
    expect(begun).toBe(1);
    expect(asked.messages).toEqual([]);
  });

  it('imports what the page needs beside it first, and begins without what is not to be had', async () => {
    const needed = ['/content-scripts/languages.js'];
    const loaded: string[] = [];
    const load = async (address: string) => {
      if (address.endsWith('languages.js')) await Promise.resolve();
      loaded.push(`${address.split('/').at(-1)}, begun ${begun}`);
      provide();
    };
    await loadCapture(script, needed, load);
    expect(loaded.toSorted()).toEqual(['github-capture.js, begun 0', 'languages.js, begun 0']);
    await loadCapture(script, needed, (address) =>
      address.endsWith('languages.js') ? refused() : load(address),
    );
    expect(begun).toBe(2);
    expect(asked.messages).toEqual([]);
  });

  it('begins it anew where the page has it already, for a module runs once', async () => {
    provide();
    await loadCapture(script, [], async () => undefined);
    await loadCapture(script, [], async () => undefined);
    expect(begun).toBe(2);
  });

  it('has the worker run it where the page cannot have a module', async () => {
    await loadCapture(script, [], refused);
    expect(asked.messages).toEqual([byWorker]);
    expect(begun).toBe(1);
  });

  it('reads nothing where the worker does not run it either, and fails for nobody', async () => {
    asked.answer = async () => ({ ok: true, value: { runs: false } });
    await loadCapture(script, [], refused);
    asked.answer = () => Promise.reject(new Error('Extension context invalidated.'));
    await loadCapture(script, [], refused);
    expect(asked.messages).toEqual([byWorker, byWorker]);
    expect(begun).toBe(0);
  });
});

it.each([
  ['/octo-org/lantern/discussions/7', true],
  ['/octo-org/lantern/discussions/', true],
  ['/octo-org/discussions/7', false],
  ['/octo-org/lantern/issues/7', false],
  ['/x/orgs/lantern/discussions', false],
])('%s is of the form: %s', (path, is) => {
  expect(isOfForm(path, '/*/*/discussions/*')).toBe(is);
});

it('a form begins where the path begins', () => {
  expect(isOfForm('/orgs/octo-org/discussions/7', '/orgs/*/discussions/*')).toBe(true);
  expect(isOfForm('/x/orgs/octo-org/discussions/7', '/orgs/*/discussions/*')).toBe(false);
});
