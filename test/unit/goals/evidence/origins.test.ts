import { expect, test } from 'vitest';
import { suggestOrigins } from '../../../../lib/goals/evidence/origins';
import type { Subject } from '../../../../lib/model/signals';

const subject = (id: string, some: Partial<Subject> = {}): Subject => ({
  id,
  platform: 'forem',
  kind: 'article',
  url: `https://dev.to/acme/${id}`,
  title: `Article ${id}`,
  publishedAt: '2025-06-01',
  ...some,
});
const tag = { subject: 'own', at: '2026-02-01T12:00:00.000Z' };
const reasons = (
  words: { quote?: string; note?: string },
  candidates: Subject[],
  own?: Pick<Subject, 'container'>,
) =>
  suggestOrigins({ ...tag, ...words }, own, candidates, 5).map(({ subject: { id }, reason }) => [id, reason]);

test('what the quote or the note links to comes first, then what it names, then the same place, then what is recent', () => {
  const candidates = [
    subject('recent', { publishedAt: '2026-01-20' }),
    subject('place', { container: 'c' }),
    subject('named', { title: 'Widgets on the edge' }),
    subject('linked'),
    subject('old'),
  ];
  const words = { quote: 'See https://dev.to/acme/linked.', note: 'He liked “widgets on the edge”.' };
  expect(reasons(words, candidates, { container: 'c' })).toEqual([
    ['linked', 'link'],
    ['named', 'named'],
    ['place', 'container'],
    ['recent', 'recent'],
  ]);
});

test.each([
  ['https://dev.to/acme/linked-too', []],
  ['www.dev.to/acme/linked?x=1', [['linked', 'link']]],
  ['Referred by Ada Lovelace', [['linked', 'named']]],
  ['The Adamant', []],
])('“%s” means %j', (quote, expected) => {
  const author = quote.includes('Adam') ? 'adam' : 'Ada Lovelace';
  expect(reasons({ quote }, [subject('linked', { author })])).toEqual(expected);
});

test('neither the page itself nor what came after it is suggested, nor what is only followed', () => {
  const candidates = [
    subject('own', { publishedAt: '2026-01-30' }),
    subject('later', { publishedAt: '2026-02-02' }),
    subject('repo', { kind: 'repo', publishedAt: '2026-01-30' }),
  ];
  expect(reasons({}, candidates)).toEqual([]);
});

test('a talk without a page is suggested like any other', () => {
  const talk = subject('talk', { platform: 'manual', kind: 'talk', url: '', publishedAt: '2026-01-30' });
  expect(reasons({}, [talk])).toEqual([['talk', 'recent']]);
});
