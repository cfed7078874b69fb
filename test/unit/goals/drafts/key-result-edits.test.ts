import { expect, test } from 'vitest';
import { draftOfKeyResult } from '../../../../lib/goals/drafts/key-result-draft';
import { keyResultEdits } from '../../../../lib/goals/drafts/key-result-edits';
import { goal } from '../support';

const now = '2026-02-10T10:00:00.000Z';
const words = { title: (name: string) => `Title of ${name}`, unit: (unit: string) => `${unit} in words` };
const draft = {
  ...draftOfKeyResult(goal({ start: '2026-01-01', due: '2026-03-31', drivers: ['there'] })),
  expectedFrom: '2026-02-10',
  newDrivers: ['content', 'hours'] as const,
};

test('new drivers are created for the same time, below the outcome in the list', () => {
  const edits = keyResultEdits(draft, undefined, 7, words, now) ?? [];
  const [content, hours, outcome] = edits;
  const time = { start: '2026-01-01', due: '2026-03-31', expectedFrom: '2026-02-10', objective: 'o' };
  expect(edits).toHaveLength(3);
  expect(content?.set).toMatchObject({ ...time, title: 'Title of content', layer: 'output', order: 8 });
  expect(content?.set).toMatchObject({ unit: 'articles in words' });
  expect(hours?.set).toMatchObject({ ...time, title: 'Title of hours', layer: 'effort', order: 9 });
  expect(outcome?.set).toMatchObject({ order: 7, drivers: ['there', content?.id, hours?.id] });
});

test('only outcomes have new drivers', () => {
  const edits = keyResultEdits({ ...draft, layer: 'output' }, undefined, 7, words, now);
  expect(edits).toHaveLength(1);
  expect(edits?.[0]?.set).toMatchObject({ drivers: ['there'] });
});

test('a stored key result gets its new drivers and keeps its place', () => {
  const held = goal({ id: 'held', drivers: ['there'], expectedFrom: '2026-02-10', order: 3 });
  const edits = keyResultEdits(draft, held, 7, words, now) ?? [];
  const last = edits.at(-1);
  expect(last).toMatchObject({ type: 'keyResult', id: 'held' });
  expect(last?.set).toEqual({ drivers: ['there', edits[0]?.id, edits[1]?.id] });
});

test('nothing is saved of a draft with a problem', () => {
  expect(keyResultEdits({ ...draft, title: '' }, undefined, 7, words, now)).toBeUndefined();
});
