import { expect, test } from 'vitest';
import { problemsOfTag, tagDraft, tagEdits } from '../../../../lib/goals/drafts/tag-draft';
import { type Tag, tagOutcomes } from '../../../../lib/model/goals';

const dark = { id: 'dark', title: 'Dark mode' };
const tag: Tag = {
  id: 't1',
  keyResult: 'k1',
  subject: 'github:issue:acme/widgets/1',
  at: '2026-02-01T12:00:00.000Z',
  weight: 2,
  outcome: 'feedback',
  value: 900,
  unit: '€',
  quote: 'My eyes hurt',
  note: 'Asked twice',
  origins: ['forem:article:dev.to/ada/x'],
  topic: 'dark',
};

test('a tag comes out of its form as it was', () => {
  const { id, subject: _subject, at: _at, ...set } = tag;
  expect(tagEdits(tagDraft(tag, [dark]), id, [dark])).toEqual([{ type: 'tag', id, set }]);
});

test('what is emptied is taken back, and a tag moves to another key result', () => {
  const draft = { ...tagDraft(tag, [dark]), keyResult: 'k2', value: '', unit: ' ', quote: '', note: '' };
  const empty = { keyResult: 'k2', value: null, unit: null, quote: null, note: null };
  expect(tagEdits({ ...draft, origins: [], outcome: '' }, 't1', [dark])).toEqual([
    { type: 'tag', id: 't1', set: { ...empty, outcome: null, weight: 2, origins: null, topic: null } },
  ]);
});

test('a topic is the one of its title, else a new one, and of feedback alone', () => {
  const draft = { ...tagDraft(tag, [dark]), topic: 'DARK mode' };
  expect(tagEdits(draft, 't1', [dark])).toMatchObject([{ set: { topic: 'dark' } }]);
  const made = tagEdits({ ...draft, topic: 'Night' }, 't1', [dark]) ?? [];
  expect(made).toMatchObject([{ type: 'topic', set: { title: 'Night' } }, { type: 'tag' }]);
  expect(made[1]).toMatchObject({ set: { topic: made[0]?.id } });
  expect(tagEdits({ ...draft, outcome: 'lead' }, 't1', [dark])).toMatchObject([{ set: { topic: null } }]);
});

test('values and weights are numbers', () => {
  const draft = tagDraft(tag, [dark]);
  expect(problemsOfTag({ ...draft, value: 'lots' })).toEqual({ value: 'number' });
  for (const weight of ['', '-1', 'heavy'])
    expect(problemsOfTag({ ...draft, weight })).toEqual({ weight: 'number' });
  expect(tagEdits({ ...draft, value: 'lots' }, 't1', [dark])).toBeUndefined();
});

test('evidence has every type of outcome', () => {
  expect([...tagOutcomes].sort()).toEqual([
    'adoption',
    'contribution',
    'customer',
    'feedback',
    'hire',
    'lead',
    'other',
    'speaking',
    'testimonial',
  ]);
});
