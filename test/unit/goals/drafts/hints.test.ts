import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../../../lib/goals/drafts/hints';
import { emptyKeyResult, type KeyResultDraft } from '../../../../lib/goals/drafts/key-result-draft';
import { emptyMeasure } from '../../../../lib/goals/drafts/measure-draft';
import type { Snapshot } from '../../../../lib/model/snapshot';

const sound: KeyResultDraft = {
  ...emptyKeyResult('o', '2026-01-01', '2026-03-31', '2025-12-20'),
  title: 'Newcomers get an answer within a day',
  baseline: '40',
  target: '80',
  measure: { ...emptyMeasure, kind: 'responseTime' },
};

describe('what a key result lacks', () => {
  test('nothing, where it is a dated result with a target', () => {
    expect(hintsFor(sound)).toEqual([]);
  });

  test.each<[string, Partial<KeyResultDraft>, string[]]>([
    ['a target', { target: '' }, ['noTarget']],
    ['a way to go', { target: '40' }, ['noWay']],
    ['a date', { due: '' }, ['noDate']],
    ['a result: it is something that is done', { title: 'Publish 10 articles' }, ['activity']],
    ['the same in small letters', { title: 'organise a meetup' }, ['activity']],
    ['a result: it counts what was made', { measure: { ...emptyMeasure, kind: 'subjects' } }, ['counted']],
    ['an outcome behind it', { measure: { ...emptyMeasure, metric: 'views' } }, ['vanity']],
  ])('%s', (_what, set, hints) => {
    expect(hintsFor({ ...sound, ...set })).toEqual(hints);
  });

  test('what is output or effort may be an activity, and a bet makes a figure more than vanity', () => {
    expect(hintsFor({ ...sound, layer: 'output', title: 'Publish 10 articles' })).toEqual([]);
    expect(hintsFor({ ...sound, measure: { ...emptyMeasure, metric: 'views' }, drivers: ['k2'] })).toEqual(
      [],
    );
    expect(hintsFor({ ...sound, measure: { ...emptyMeasure, metric: 'dependents' } })).toEqual([]);
    expect(hintsFor({ ...sound, title: 'Publishers adopt it' })).toEqual([]);
  });
});

describe('a target against the forecast', () => {
  const snapshot = (value: number, low: number, high: number): Snapshot => ({
    keyResult: 'k',
    at: 0,
    start: 0,
    end: 1,
    value,
    series: [],
    members: 1,
    forecast: { value: (low + high) / 2, low, high },
  });

  test.each<[string, Partial<KeyResultDraft>, Snapshot, string[]]>([
    ['reached anyway', { target: '80' }, snapshot(60, 85, 100), ['tooEasy']],
    ['within the range', { target: '80' }, snapshot(60, 70, 100), []],
    ['beyond the range', { target: '101' }, snapshot(60, 70, 100), ['outOfReach']],
    ['at its better end', { target: '100' }, snapshot(60, 70, 100), []],
    ['reached already', { target: '50' }, snapshot(60, 70, 100), []],
    [
      'downwards, reached anyway',
      { direction: 'decrease', baseline: '9', target: '5' },
      snapshot(8, 2, 4),
      ['tooEasy'],
    ],
    [
      'downwards, beyond it',
      { direction: 'decrease', baseline: '90', target: '5' },
      snapshot(80, 70, 78),
      ['outOfReach'],
    ],
    ['downwards, reached already', { direction: 'decrease', target: '9' }, snapshot(8, 2, 4), []],
    ['to be kept', { direction: 'above', target: '80' }, snapshot(60, 85, 100), []],
  ])('%s', (_what, set, shown, hints) => {
    expect(hintsFor({ ...sound, ...set }, shown)).toEqual(hints);
  });
});

describe('a target against the suggested ones', () => {
  const suggested = {
    ...{ weeks: 20, weekly: 3, low: 70, high: 110 },
    cautious: { target: 80, chance: 0.75 },
    realistic: { target: 90, chance: 0.5 },
    ambitious: { target: 100, chance: 0.25 },
  };
  test.each<[string, Partial<KeyResultDraft>, string[]]>([
    ['reached anyway', { target: '70' }, ['tooEasy']],
    ['within the range', { target: '110' }, []],
    ['beyond it', { target: '111' }, ['outOfReach']],
    ['downwards, reached anyway', { direction: 'decrease', target: '110', baseline: '120' }, ['tooEasy']],
    ['downwards, beyond it', { direction: 'decrease', target: '69', baseline: '120' }, ['outOfReach']],
  ])('%s', (_what, set, hints) => {
    expect(hintsFor({ ...sound, ...set }, undefined, suggested)).toEqual(hints);
  });

  test('none of them is reached anyway, or out of reach', () => {
    for (const { target } of [suggested.cautious, suggested.realistic, suggested.ambitious])
      expect(hintsFor({ ...sound, target: String(target) }, undefined, suggested)).toEqual([]);
  });

  test('with too little history nothing is said', () => {
    expect(hintsFor({ ...sound, target: '5000' }, undefined, { wait: 3 })).toEqual([]);
  });
});
