import { describe, expect, test } from 'vitest';
import { moves, showsMeasure, type TaggablePage, tagEffect } from '../../../../lib/goals/outline/tag-effect';
import type { Measure } from '../../../../lib/model/goals';
import { measured, span } from '../support';

const repo: TaggablePage = {
  subject: { platform: 'github', kind: 'repo' },
  metrics: [{ metric: 'stars', value: 31_559 }],
  events: 0,
  ruled: new Set(),
};
const article = (publishedAt?: string): TaggablePage => ({
  ...repo,
  subject: { platform: 'forem', kind: 'article', ...(publishedAt === undefined ? {} : { publishedAt }) },
});
const talk: TaggablePage = { ...repo, events: 4 };
const effect = (measure: Measure, page: TaggablePage | undefined = repo) =>
  tagEffect(measured(measure), page, span);

describe('the effect of a tag', () => {
  test('is the value of the metric that the page shows, and none for another metric', () => {
    expect(effect({ kind: 'latest', metric: 'stars' })).toEqual({
      kind: 'adds',
      metric: 'stars',
      value: 31_559,
    });
    expect(effect({ kind: 'growth', metric: 'stars' })).toMatchObject({ kind: 'grows', metric: 'stars' });
    const none = effect({ kind: 'latest', metric: 'dependents' });
    expect(none).toEqual({ kind: 'noMetric', metric: 'dependents' });
    expect(moves(none)).toBe(false);
  });

  test('is one page more, unless that was published outside of the period', () => {
    const pages: Measure = { kind: 'count', of: 'subjects' };
    expect(effect(pages, article()).kind).toBe('page');
    expect(effect(pages, article('2026-01-01T00:00:00Z')).kind).toBe('page');
    expect(effect(pages, article('2025-12-31T23:59:59Z')).kind).toBe('outside');
    expect(effect(pages, article('2026-04-01T00:00:00Z')).kind).toBe('outside');
    expect(tagEffect(measured(pages), article('2025-12-31'), undefined).kind).toBe('page');
  });

  test('is what people write, where they do', () => {
    for (const measure of [
      { kind: 'people' },
      { kind: 'responseTime' },
      { kind: 'count', of: 'events' },
    ] as const) {
      expect(effect(measure, talk).kind).toBe('conversation');
      expect(effect(measure).kind).toBe('noEvents');
    }
    // A thread without a reply is what this counts.
    expect(effect({ kind: 'unanswered' }).kind).toBe('conversation');
  });

  test('of a ratio is that of either part', () => {
    const stars: Measure = { kind: 'latest', metric: 'stars' };
    const forks: Measure = { kind: 'latest', metric: 'forks' };
    expect(effect({ kind: 'ratio', over: forks, under: stars }).kind).toBe('ratio');
    expect(effect({ kind: 'ratio', over: forks, under: forks })).toEqual({
      kind: 'noMetric',
      metric: 'forks',
    });
  });

  test('is none where the number needs more than a tag', () => {
    expect(effect({ kind: 'count', of: 'evidence' }).kind).toBe('page');
    expect(effect({ kind: 'count', of: 'evidence', outcome: 'lead' }).kind).toBe('needsOutcome');
    expect(effect({ kind: 'value' }).kind).toBe('needsValue');
    expect(effect({ kind: 'time' }).kind).toBe('loggedTime');
    expect(effect({ kind: 'manual' }).kind).toBe('byHand');
    expect(effect({ kind: 'milestones', steps: [] }).kind).toBe('byHand');
  });

  test('is none where a rule counts the page already, or nothing was read', () => {
    const stars: Measure = { kind: 'latest', metric: 'stars' };
    expect(effect(stars, { ...repo, ruled: new Set(['kr']) }).kind).toBe('counted');
    for (const measure of [stars, { kind: 'people' }, { kind: 'unanswered' }] as const)
      expect(tagEffect(measured(measure), undefined, span).kind).toBe('unread');
  });
});

test('a page published at the last instant of the period counts, and a page without a period does too', () => {
  const pages: Measure = { kind: 'count', of: 'subjects' };
  expect(effect(pages, article('2026-03-31T23:59:59.999Z')).kind).toBe('page');
  // One that was not read is taken as published within it.
  expect(tagEffect(measured(pages), undefined, span).kind).toBe('page');
});

test('a ratio moves by its denominator alone too; else its numerator says why not', () => {
  const stars: Measure = { kind: 'latest', metric: 'stars' };
  expect(effect({ kind: 'ratio', over: stars, under: { kind: 'time' } }).kind).toBe('ratio');
  expect(effect({ kind: 'ratio', over: { kind: 'time' }, under: { kind: 'manual' } }).kind).toBe(
    'loggedTime',
  );
});

test('the number moves by what the page shows, or by the page itself', () => {
  const kinds = ['ratio', 'conversation', 'page', 'noEvents', 'outside', 'counted', 'unread'] as const;
  expect(kinds.filter((kind) => moves({ kind }))).toEqual(['ratio', 'conversation', 'page']);
  expect(kinds.filter((kind) => showsMeasure({ kind }))).toEqual(['ratio', 'conversation']);
  for (const kind of ['adds', 'grows'] as const)
    expect(showsMeasure({ kind, metric: 'stars', value: 1 })).toBe(true);
});
