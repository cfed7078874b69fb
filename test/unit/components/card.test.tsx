import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Card } from '../../../components/tag-frame/Card';
import { setCatalogue } from '../../../lib/i18n/index';
import type { FrameState } from '../../../lib/messages/overlay';
import { readCatalogue } from '../../../scripts/catalogues';
import { emptyFrame, frameTag } from './frame-state';

setCatalogue(readCatalogue('en'));
const state: FrameState = { ...emptyFrame, tags: [frameTag], byRule: ['36 people', '40 talks'] };
const shown = (of: FrameState) => {
  const markup = renderToStaticMarkup(<Card state={of} onChange={() => undefined} />);
  return [...markup.matchAll(/<b>(.*?)<\/b>/g)].map(([, title]) => title);
};

test('what is tagged and found by a rule stands in the card once', () => {
  expect(shown(state)).toEqual(['36 people', '40 talks']);
  expect(shown({ ...state, tags: [] })).toEqual(['36 people', '40 talks']);
});

test('a tag of a closed key result is said to be one', () => {
  expect(shown({ ...state, tags: [{ ...frameTag, isClosed: true }], byRule: [] })).toEqual([
    '36 people · closed',
  ]);
});
