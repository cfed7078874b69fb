import { expect, test } from 'vitest';
import { draftOfKeyResult, emptyKeyResult } from '../../../../lib/goals/drafts/key-result-draft';
import { keyResultEdits } from '../../../../lib/goals/drafts/key-result-edits';
import { withPage } from '../../../../lib/goals/drafts/page-draft';
import { fromTemplate } from '../../../../lib/goals/drafts/templates';
import { goal } from '../support';

const now = '2026-02-01T10:00:00.000Z';
const words = { title: (name: string) => name, unit: (unit: string) => unit };
const wordsOf = (title: string) => ({ ...words, title: () => title });
const empty = emptyKeyResult('o1', '2026-01-01', '2026-03-31', '2026-02-01');

test('saving tags the chosen pages, to what is created and to its new drivers that count what happens on pages', () => {
  const draft = { ...fromTemplate(empty, 'retention', wordsOf('They come back')), pages: ['p1', 'p2'] };
  const edits = keyResultEdits(draft, undefined, 0, words, now) ?? [];
  const id = (title: string) => edits.find((e) => e.type === 'keyResult' && e.set?.title === title)?.id;
  const tags = edits.flatMap((e) => (e.type === 'tag' ? [e.set] : []));
  const tag = (keyResult: string | undefined, subject: string) => ({
    ...{ keyResult, subject, at: now, weight: 1 },
  });
  // Hours are logged, so no page is tagged to them.
  expect(id('hours')).toBeDefined();
  expect(tags).toEqual([
    tag(id('They come back'), 'p1'),
    tag(id('They come back'), 'p2'),
    tag(id('replies'), 'p1'),
    tag(id('replies'), 'p2'),
  ]);
});

test('pages are tagged to a stored key result of which nothing else was changed', () => {
  const held = goal();
  expect(keyResultEdits({ ...draftOfKeyResult(held), pages: ['p1'] }, held, 0, words, now)).toMatchObject([
    { type: 'tag', set: { keyResult: 'kr', subject: 'p1' } },
  ]);
});

test('a draft from a page counts the page: its metric, or what people do on it', () => {
  const page = { id: 'p1', title: 'Lantern: more stars', unit: 'stars' };
  const shown = withPage(empty, { ...page, metric: 'stars' });
  const edits = keyResultEdits({ ...shown, target: '100' }, undefined, 0, words, now);
  expect(edits).toMatchObject([
    { set: { title: 'Lantern: more stars', unit: 'stars', measure: { kind: 'latest', metric: 'stars' } } },
    { type: 'tag', set: { subject: 'p1' } },
  ]);
  expect(withPage(empty, page).measure).toMatchObject({ kind: 'events', event: '' });
});
