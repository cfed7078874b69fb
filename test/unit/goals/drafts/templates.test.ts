import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../../../lib/goals/drafts/hints';
import { emptyKeyResult } from '../../../../lib/goals/drafts/key-result-draft';
import { fieldsOfKeyResult, problemsOfKeyResult } from '../../../../lib/goals/drafts/key-result-fields';
import { measureOf } from '../../../../lib/goals/drafts/measure-draft';
import { templateNames } from '../../../../lib/goals/drafts/template-names';
import { fromTemplate, templateDrivers } from '../../../../lib/goals/drafts/templates';
import { keyResult } from '../../../../lib/model/goals';
import { goal } from '../support';

const withoutNull = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
const wordsOf = (title: string) => ({ title: () => title, unit: (unit: string) => unit });
const empty = { ...emptyKeyResult('o1', '2026-01-01', '2026-03-31', '2025-12-20'), owner: 'ada' };

test.each(templateNames)('%s fills in what can be saved, and lacks nothing', (name) => {
  const draft = fromTemplate(empty, name, wordsOf('People find their way in'));
  expect(problemsOfKeyResult(draft)).toEqual({});
  expect(measureOf(draft.measure)).toBeDefined();
  expect(hintsFor(draft)).toEqual([]);
  expect(draft.unit).not.toBe('');
  const stored = { id: 'k', ...withoutNull(fieldsOfKeyResult(draft) ?? {}) };
  expect(keyResult.safeParse(stored)).toMatchObject({ success: true });
  expect(draft).toMatchObject({ title: 'People find their way in', owner: 'ada', due: '2026-03-31' });
  const { baseline, commit, target, stretch } = fieldsOfKeyResult(draft) as Record<string, number>;
  const sign = draft.direction === 'decrease' ? -1 : 1;
  const zones = [baseline, commit, target, stretch].map((zone) => (zone ?? Number.NaN) * sign);
  expect(zones).toEqual(zones.toSorted((a, b) => a - b));
  expect(new Set(zones).size).toBe(4);
});

test('there is one for each of AAARRRP', () => {
  const labels = ['awareness', 'acquisition', 'activation', 'retention', 'referral', 'revenue', 'product'];
  expect(templateNames).toEqual(expect.arrayContaining(labels));
});

test('each measures what its name says', () => {
  const measures = templateNames.map((name) => [
    name,
    measureOf(fromTemplate(empty, name, wordsOf('x')).measure),
  ]);
  expect(Object.fromEntries(measures)).toEqual({
    awareness: { kind: 'growth', metric: 'views' },
    acquisition: { kind: 'people', who: 'firstTime' },
    activation: { kind: 'growth', metric: 'dependents' },
    retention: { kind: 'people', who: 'returning' },
    referral: { kind: 'growth', metric: 'reposts' },
    revenue: { kind: 'count', of: 'evidence' },
    product: { kind: 'count', of: 'evidence' },
    support: { kind: 'responseTime' },
    unanswered: { kind: 'unanswered' },
    contributors: { kind: 'growth', metric: 'contributors' },
    content: { kind: 'count', of: 'subjects' },
    replies: { kind: 'count', of: 'events' },
    hours: { kind: 'time' },
  });
});

describe('the usual drivers', () => {
  const articles = goal({ id: 'articles', layer: 'output', measure: { kind: 'count', of: 'subjects' } });
  test('that are there are chosen, the others are set with it', () => {
    expect(fromTemplate(empty, 'awareness', wordsOf('Seen'))).toMatchObject({
      drivers: [],
      newDrivers: ['content', 'hours'],
    });
    expect(fromTemplate(empty, 'awareness', wordsOf('Seen'), [articles])).toMatchObject({
      drivers: ['articles'],
      newDrivers: ['hours'],
    });
  });

  test('can be fed on every platform: by hand, by tags, or by whatever people do on a page', () => {
    const drivers = new Set(templateNames.flatMap((name) => templateDrivers(name, []).missing));
    for (const name of drivers) {
      const { kind, event } = fromTemplate(empty, name, wordsOf('x')).measure;
      expect(['time', 'subjects', 'evidence', 'events']).toContain(kind);
      expect(event).toBe('');
    }
  });

  test('of each outcome are output or effort, which have none', () => {
    for (const name of templateNames) {
      const { missing } = templateDrivers(name, []);
      const isOutcome = fromTemplate(empty, name, wordsOf('x')).layer === 'outcome';
      expect(missing.length > 0).toBe(isOutcome);
      for (const driver of missing)
        expect(fromTemplate(empty, driver, wordsOf('x')).layer).not.toBe('outcome');
    }
  });
});
