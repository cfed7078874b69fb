import { expect, test } from 'vitest';
import { measureOf, newKeyResult, problemsOf } from '../../../components/options/draft';
import { hintsFor } from '../../../components/options/smart';
import { fromTemplate, templateNames } from '../../../components/options/templates';

const empty = { ...newKeyResult('o1', '2026-01-01', '2026-03-31'), baseline: '3', target: '8', owner: 'ada' };

test.each(templateNames)('%s fills in what lacks nothing but a bet, and keeps figures and days', (name) => {
  const draft = fromTemplate(empty, name, 'People find their way in');
  expect(problemsOf(draft)).toEqual({});
  expect(measureOf(draft.measure)).toBeDefined();
  expect(hintsFor(draft).filter((hint) => hint !== 'vanity')).toEqual([]);
  expect(draft).toMatchObject({
    title: 'People find their way in',
    baseline: '3',
    target: '8',
    owner: 'ada',
  });
});

test('there is one for each of AAARRRP', () => {
  const labels = ['awareness', 'acquisition', 'activation', 'retention', 'referral', 'revenue', 'product'];
  expect(templateNames).toEqual(expect.arrayContaining(labels));
});
