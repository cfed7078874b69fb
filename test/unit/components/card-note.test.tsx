// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Card } from '../../../components/tag-frame/Card';
import { setCatalogue } from '../../../lib/i18n/index';
import { send } from '../../../lib/messages/send';
import { readCatalogue } from '../../../scripts/catalogues';
import { draw } from './draw';
import { emptyFrame, frameTag } from './frame-state';

vi.mock('../../../lib/messages/send', () => ({ send: vi.fn(async () => ({ action: 'a1' })) }));
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  setCatalogue(readCatalogue('en'));
});
afterEach(() => vi.unstubAllGlobals());

test('Enter saves the note of a tag, but not where it ends the composition of a word', async () => {
  const state = { ...emptyFrame, tags: [{ ...frameTag, note: 'Asked twice' }] };
  const place = await draw(<Card state={state} onChange={() => undefined} />);
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
