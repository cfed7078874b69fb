import { expect, test } from 'vitest';
import { suggestKeyResult } from '../../../../lib/goals/outline/suggest';
import { goal } from '../support';

const manual = goal({ id: 'manual' });
const articles = goal({ id: 'articles', measure: { kind: 'count', of: 'subjects' } });
const stars = goal({ id: 'stars', measure: { kind: 'latest', metric: 'stars' } });
const share = goal({
  id: 'share',
  measure: { kind: 'ratio', over: { kind: 'latest', metric: 'claps' }, under: { kind: 'time' } },
});

test('a page is suggested to what measures a metric of its, else to what counts pages', () => {
  const all = [manual, articles, stars, share];
  expect(suggestKeyResult(['forks', 'stars'], all)?.id).toBe('stars');
  expect(suggestKeyResult(['claps'], all)?.id).toBe('share');
  expect(suggestKeyResult(['views'], all)?.id).toBe('articles');
  expect(suggestKeyResult(['views'], [manual])).toBeUndefined();
});

test('evidence can count any page, but events are on a page already', () => {
  const events = goal({ id: 'events', measure: { kind: 'count', of: 'events' } });
  const evidence = goal({ id: 'evidence', measure: { kind: 'count', of: 'evidence' } });
  expect(suggestKeyResult([], [events, evidence])?.id).toBe('evidence');
  expect(suggestKeyResult([], [events])).toBeUndefined();
});
