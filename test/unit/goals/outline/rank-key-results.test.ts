import { expect, test } from 'vitest';
import {
  type PastChoice,
  rankKeyResults,
  suggestionOf,
} from '../../../../lib/goals/outline/rank-key-results';
import type { TaggablePage } from '../../../../lib/goals/outline/tag-effect';
import { goal } from '../support';

const manual = goal({ id: 'manual' });
const other = goal({ id: 'other' });
const articles = goal({ id: 'articles', measure: { kind: 'count', of: 'subjects' } });
const stars = goal({ id: 'stars', measure: { kind: 'latest', metric: 'stars' } });
const dependents = goal({ id: 'dependents', measure: { kind: 'latest', metric: 'dependents' } });
const all = [dependents, manual, other, articles, stars];

const subject = { platform: 'github', kind: 'repo', container: 'github:org:acme', author: 'ada' };
const page: TaggablePage = {
  subject,
  metrics: [{ metric: 'stars', value: 10 }],
  events: 0,
  ruled: new Set(),
};
const order = (of: TaggablePage | undefined, choices: PastChoice[] = [], lastUsed?: string) =>
  rankKeyResults(of, all, { periods: new Map(), choices, lastUsed }).map((r) => r.keyResult.id);

test('what the page shows comes first, then what any page adds to, then the rest in its order', () => {
  expect(order(page)).toEqual(['stars', 'articles', 'dependents', 'manual', 'other']);
  // Neither the last-used one nor a past choice outweighs what the page shows.
  expect(order(page, [{ keyResult: 'other', subject }], 'manual')[0]).toBe('stars');
});

test('what was chosen for the same container, author and kind comes before the last-used one', () => {
  const chosenFor = (some: Partial<PastChoice['subject']>) => ({
    keyResult: 'other',
    subject: { platform: 'github', kind: 'issue', ...some },
  });
  const rest = (choices: PastChoice[]) => order(page, choices, 'manual').slice(2);
  expect(rest([])).toEqual(['manual', 'dependents', 'other']);
  for (const some of [{ container: 'github:org:acme' }, { author: 'ada' }, { kind: 'repo' }])
    expect(rest([chosenFor(some)])).toEqual(['other', 'manual', 'dependents']);
  expect(rest([chosenFor({})])).toEqual(['manual', 'dependents', 'other']);
  expect(rest([chosenFor({ platform: 'forem', kind: 'repo' })])).toEqual(['manual', 'dependents', 'other']);
  // The container outweighs author and kind together.
  const alike = { keyResult: 'dependents', subject: { ...subject, container: 'github:org:else' } };
  expect(rest([alike, chosenFor({ container: 'github:org:acme' })])).toEqual([
    'other',
    'dependents',
    'manual',
  ]);
});

test('what was chosen twice for the same thread or container comes before what the page shows', () => {
  const thread = { ...page, subject: { ...subject, id: 'github:repo:acme/lamp' } };
  const chosenFor = (some: Partial<PastChoice['subject']>) => ({
    keyResult: 'other',
    subject: { platform: 'github', kind: 'issue', ...some },
  });
  const first = (...choices: PastChoice[]) => order(thread, choices)[0];
  for (const same of [{ id: 'github:repo:acme/lamp' }, { container: 'github:org:acme' }]) {
    expect(first(chosenFor(same))).toBe('stars');
    expect(first(chosenFor(same), chosenFor(same))).toBe('other');
  }
  expect(first(chosenFor({ author: 'ada' }), chosenFor({ author: 'ada' }))).toBe('stars');
});

test('what was taken back for pages like it comes last, unless it was chosen as often', () => {
  const chosen = { keyResult: 'stars', subject };
  const takenBack = { ...chosen, isRejected: true };
  expect(order(page, [takenBack], 'stars')).toEqual(['articles', 'dependents', 'manual', 'other', 'stars']);
  expect(order(page, [takenBack, chosen])[0]).toBe('stars');
});

test('of a page that was not read the last-used one comes first among those that a tag does not move', () => {
  expect(order(undefined, [], 'manual')).toEqual(['articles', 'manual', 'dependents', 'other', 'stars']);
});

test('a page that counts already is suggested for another key result only where it belongs', () => {
  const suggested = (
    tagged: string[],
    of: TaggablePage = page,
    keyResults = all,
    choices: readonly PastChoice[] = [],
  ) => {
    const ranked = rankKeyResults(of, keyResults, { periods: new Map(), choices, lastUsed: undefined });
    return suggestionOf(ranked, new Set(tagged))?.keyResult.id;
  };
  expect(suggested([])).toBe('stars');
  // Any page adds one to the articles: that is no reason to push it there.
  expect(suggested(['stars'])).toBe('stars');
  const both = { ...page, metrics: [...page.metrics, { metric: 'dependents', value: 9 }] };
  expect(suggested(['stars'], both)).toBe('dependents');
  expect(suggested(['stars', 'dependents'], both)).toBe('dependents');
  const alike = { keyResult: 'articles', subject: { ...subject, container: 'github:org:else' } };
  expect(suggested(['stars'], page, all, [alike])).toBe('articles');
  const takenBack = { ...alike, isRejected: true };
  expect(suggested(['stars'], page, all, [takenBack])).toBe('stars');
  // Tags of what is closed count for nothing.
  expect(suggested(['closed'])).toBe('stars');
  // What a rule counts the page for needs no tag.
  const ruled = { ...page, ruled: new Set(['stars']) };
  expect(suggested([], ruled)).toBeUndefined();
  expect(suggested([], { ...both, ruled: ruled.ruled })).toBe('dependents');
  expect(suggested([], page, [])).toBeUndefined();
});
