// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Card } from '../../../components/tag-frame/Card';
import { setCatalogue } from '../../../lib/i18n/index';
import type { FrameState } from '../../../lib/messages/overlay';
import { send } from '../../../lib/messages/send';
import { readCatalogue } from '../../../scripts/catalogues';

vi.mock('../../../lib/messages/send', () => ({ send: vi.fn(async () => ({ action: 'a1' })) }));
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  setCatalogue(readCatalogue('en'));
});
afterEach(() => vi.unstubAllGlobals());

const state: FrameState = {
  ...{ view: 'card', language: null, title: 'Lantern', quote: '' },
  target: { url: 'https://github.com/octo-org/lantern', title: 'Lantern' },
  ...{ choices: [], objectives: [], byRule: [], byItems: [], manual: [] },
  tags: [
    {
      ...{ id: 't1', keyResultTitle: '36 people', isClosed: false, at: '2026-09-01T10:00:00Z' },
      ...{ author: 'me', note: 'Asked twice' },
    },
  ],
};

test('Enter saves the note of a tag, but not where it ends the composition of a word', async () => {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(async () => createRoot(place).render(<Card state={state} onChange={() => undefined} />));
  const press = async (isComposing: boolean) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true });
    await act(async () => void place.querySelector('input')?.dispatchEvent(event));
  };
  await press(true);
  expect(send).not.toHaveBeenCalledWith('applyEdits', expect.anything());
  await press(false);
  const edit = { type: 'tag', id: 't1', set: { note: 'Asked twice' } };
  expect(send).toHaveBeenCalledWith('applyEdits', { edits: [edit] });
});
