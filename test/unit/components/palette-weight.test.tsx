// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Palette } from '../../../components/tag-frame/Palette';
import { setCatalogue } from '../../../lib/i18n/index';
import type { FrameState } from '../../../lib/messages/overlay';
import { send } from '../../../lib/messages/send';
import { readCatalogue } from '../../../scripts/catalogues';
import { draw } from './draw';
import { emptyFrame } from './frame-state';

vi.mock('../../../lib/messages/send', () => ({ send: vi.fn(async () => ({ made: [] })) }));
// jsdom opens no dialogs.
vi.mock('../../../components/tag-frame/useModal', () => ({ useModal: () => ({ current: null }) }));
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  setCatalogue(readCatalogue('en'));
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

const state: FrameState = {
  ...emptyFrame,
  view: 'palette',
  choices: [
    { id: 'k1', title: '36 people', objective: 'Adoption', isTagged: false, effect: { kind: 'byHand' } },
  ],
};

test.each([
  { typed: '', weight: undefined },
  { typed: '0', weight: 0 },
  { typed: '0.5', weight: 0.5 },
])('the weight “$typed” is sent as $weight', async ({ typed, weight }) => {
  const place = await draw(<Palette state={state} onTagged={() => undefined} />);
  const find = <E extends Element>(selector: string) => {
    const found = place.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const more = find<HTMLDetailsElement>('details');
  more.open = true;
  await act(async () => void more.dispatchEvent(new Event('toggle')));
  const field = find<HTMLInputElement>('input[type=number]');
  await act(async () => {
    // React notices only what goes past its own property.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => find<HTMLButtonElement>('button.go').click());
  expect(send).toHaveBeenLastCalledWith('tagTo', expect.objectContaining({ keyResults: ['k1'] }));
  const [, sent] = vi.mocked(send).mock.lastCall ?? [];
  expect((sent as { weight?: number } | undefined)?.weight).toBe(weight);
});
