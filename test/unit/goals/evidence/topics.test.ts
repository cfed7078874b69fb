import { expect, test } from 'vitest';
import {
  authorOf,
  issueText,
  resultEdit,
  resultKeyResult,
  topicStates,
  untopicked,
} from '../../../../lib/goals/evidence/topics';
import type { Tag } from '../../../../lib/model/goals';

const tag = (id: string, some: Partial<Tag> = {}): Tag => ({
  id,
  keyResult: 'k1',
  subject: id,
  at: '2026-02-01T12:00:00.000Z',
  weight: 1,
  outcome: 'feedback',
  topic: 'dark',
  ...some,
});
const subjects = new Map([
  [
    'a',
    { platform: 'github', author: 'Ada', title: 'Dark [mode]', url: 'https://github.com/acme/w/issues/1' },
  ],
  ['b', { platform: 'github', author: 'ada', title: 'Again', url: 'https://github.com/acme/w/issues/2' }],
  ['c', { platform: 'discord', title: 'ideas', url: 'https://discord.com/channels/1/2' }],
  ['issue', { platform: 'github', title: 'Issue', url: 'https://github.com/acme/w/issues/9' }],
]);
const dark = { id: 'dark', title: 'Dark mode', issue: 'issue' };
const said = [
  tag('a', { quote: 'My eyes!' }),
  tag('b'),
  tag('c', { event: 'discord:1', at: '2026-02-02T12:00:00.000Z' }),
  tag('d', { subject: 'c', event: 'discord:2' }),
];

test('a topic says how many people asked and where, and what engineering made is none of them', () => {
  const result = tag('r', { subject: 'issue', origins: ['a', 'b', 'gone'] });
  const [state] = topicStates([dark], [...said, result], subjects);
  expect(state?.requests.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  // Ada twice, and two messages whose authors are not known.
  expect(state?.people).toBe(3);
  expect(state?.platforms).toEqual(['discord', 'github']);
  expect(state?.result?.id).toBe('r');
});

test('what most people asked for comes first, and of equals the one whose title does', () => {
  const topics = ['Cheese', 'Apples', 'Bread'].map((title) => ({ id: title, title }));
  const asked = (topic: string, ...by: string[]) =>
    by.map((subject) => tag(`${topic} ${subject}`, { topic, subject }));
  const tags = [...asked('Bread', 'a', 'c'), ...asked('Cheese', 'a'), ...asked('Apples', 'b')];
  expect(topicStates(topics, tags, subjects).map(({ topic, people }) => `${topic.title} ${people}`)).toEqual([
    'Bread 2',
    'Apples 1',
    'Cheese 1',
  ]);
});

test('an issue that a person opened is one voice, and no result, where it becomes the one that is followed', () => {
  const own = tag('own', { subject: 'issue', origins: ['an article'] });
  const [state] = topicStates([dark], [...said, own], subjects);
  expect(state?.requests).toContain(own);
  expect(state?.result).toBeUndefined();
  const result = state && resultEdit(state, { keyResult: 'k1', note: '', at: '2026-03-01T12:00:00.000Z' });
  const stored = tag('r', { ...(result && 'set' in result ? (result.set as Partial<Tag>) : {}) });
  expect(topicStates([dark], [...said, own, stored], subjects)[0]?.result).toBe(stored);
});

test('who opened a thread is told what became of it, not taken for who wrote in it', () => {
  expect(authorOf(tag('a'), subjects)).toBe('Ada');
  expect(authorOf(tag('a', { event: 'github:issuecomment-1' }), subjects)).toBeUndefined();
  expect(authorOf(tag('gone'), subjects)).toBeUndefined();
});

test('feedback without a topic, or of one that is gone, waits for one', () => {
  const { topic: _topic, ...loose } = tag('x');
  const tags = [...said, loose, tag('y', { topic: 'gone' }), tag('z', { outcome: 'lead', topic: 'gone' })];
  expect(untopicked(tags, [dark]).map(({ id }) => id)).toEqual(['x', 'y']);
});

test('the issue has every voice with its link, and what people wrote cannot break out of it', () => {
  const [state] = topicStates([dark], said.slice(0, 2), subjects);
  expect(state && issueText(state, subjects, { lead: '1 person asked.', place: () => 'GitHub issue' })).toBe(
    [
      '1 person asked.',
      '> My eyes!\n>\n> — [Dark \\[mode\\]](<https://github.com/acme/w/issues/1>), GitHub issue',
      '- — [Again](<https://github.com/acme/w/issues/2>), GitHub issue',
    ].join('\n\n'),
  );
});

test('the result is a tag of the issue that names all voices as its origins', () => {
  const [state] = topicStates([dark], said, subjects);
  const result = { keyResult: 'k1', note: ' Shipped ', at: '2026-03-01T12:00:00.000Z' };
  expect(state && resultEdit(state, result)).toMatchObject({
    type: 'tag',
    set: { subject: 'issue', outcome: 'feedback', topic: 'dark', note: 'Shipped', origins: ['c', 'a', 'b'] },
  });
  expect(
    state && resultEdit({ ...state, topic: { id: 'dark', title: 'Dark mode' } }, result),
  ).toBeUndefined();
});

test('the key result of most of the feedback is proposed, else one that counts evidence', () => {
  const [state] = topicStates([dark], said, subjects);
  const evidence = { id: 'e', measure: { kind: 'count', of: 'evidence' } } as const;
  const other = { id: 'k1', measure: { kind: 'manual' } } as const;
  expect(state && resultKeyResult(state, [evidence, other])?.id).toBe('k1');
  expect(state && resultKeyResult(state, [evidence])?.id).toBe('e');
});
