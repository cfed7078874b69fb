import { describe, expect, test } from 'vitest';
import { creditsOf } from '../../../../lib/goals/insights/credit';

const keyResults = [
  { id: 'leads', layer: 'outcome', measure: { kind: 'count', of: 'evidence' } },
  { id: 'stars', layer: 'outcome', measure: { kind: 'latest', metric: 'stars' } },
  { id: 'articles', layer: 'output', measure: { kind: 'count', of: 'subjects' } },
] as const;
const tag = (more: object) => ({ keyResult: 'leads', weight: 1, ...more });

describe('credit for outcomes', () => {
  test('is shared equally by the origins that one names', () => {
    const credits = creditsOf(
      [tag({ outcome: 'lead', origins: ['a', 'b'] }), tag({ origins: ['a'] })],
      keyResults,
    );
    expect(credits.map(({ origin, weight, share }) => [origin, weight, share])).toEqual([
      ['a', 1.5, 0.75],
      ['b', 0.5, 0.25],
    ]);
    expect(credits[0]?.outcomes).toEqual(
      new Map([
        ['lead', 0.5],
        ['other', 1],
      ]),
    );
  });
  test('those that name none are a row of their own, before the others', () => {
    const credits = creditsOf([tag({ origins: ['a'], weight: 3 }), tag({ origins: [] })], keyResults);
    expect(credits.map(({ origin, share }) => [origin, share])).toEqual([
      [undefined, 0.25],
      ['a', 0.75],
    ]);
  });
  test('values are kept apart by unit, and shared as weights are', () => {
    const credits = creditsOf(
      [
        tag({ value: 900, unit: '€', origins: ['a', 'b'] }),
        tag({ value: 100, unit: '$', origins: ['a', 'a'] }),
      ],
      keyResults,
    );
    expect(credits[0]?.values).toEqual(
      new Map([
        ['€', 450],
        ['$', 100],
      ]),
    );
  });
  test('a page that is tagged for its metric is no outcome', () => {
    expect(creditsOf([tag({ keyResult: 'stars', origins: ['a'] })], keyResults)).toEqual([]);
  });
  test('evidence of an output is no outcome, unless it has a type', () => {
    expect(creditsOf([tag({ keyResult: 'articles', origins: ['a'] })], keyResults)).toEqual([]);
    expect(
      creditsOf([tag({ keyResult: 'articles', outcome: 'lead', origins: ['a'] })], keyResults),
    ).toHaveLength(1);
  });
  test('evidence of a ratio is an outcome where one of its parts is made of evidence', () => {
    const [evidence, metric] = [keyResults[0].measure, keyResults[1].measure];
    const creditsUnder = (over: typeof evidence | typeof metric, under: typeof evidence | typeof metric) =>
      creditsOf(
        [tag({ keyResult: 'ratio', origins: ['a'] })],
        [{ id: 'ratio', layer: 'outcome', measure: { kind: 'ratio', over, under } }],
      ).length;
    expect(creditsUnder(evidence, metric)).toBe(1);
    expect(creditsUnder(metric, evidence)).toBe(1);
    expect(creditsUnder(metric, metric)).toBe(0);
  });
});
