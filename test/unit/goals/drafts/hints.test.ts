import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../../../lib/goals/drafts/hints';
import { emptyKeyResult, type KeyResultDraft } from '../../../../lib/goals/drafts/key-result-draft';
import { emptyMeasure } from '../../../../lib/goals/drafts/measure-draft';
import type { Snapshot } from '../../../../lib/model/snapshot';

const sound: KeyResultDraft = {
  ...emptyKeyResult('o', '2026-01-01', '2026-03-31'),
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

describe('a target against the present rate', () => {
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
    ['far beyond it', { target: '500' }, snapshot(60, 70, 100), ['outOfReach']],
    ['reached already', { target: '50' }, snapshot(60, 70, 100), []],
    [
      'downwards, reached anyway',
      { direction: 'decrease', baseline: '9', target: '5' },
      snapshot(8, 2, 4),
      ['tooEasy'],
    ],
    [
      'downwards, far beyond it',
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

describe('a target against past periods', () => {
  const history = { windows: 9, worst: 70, best: 110, cautious: 75, realistic: 90, ambitious: 100 };
  test.each<[string, Partial<KeyResultDraft>, string[]]>([
    ['reached after the worst of them', { target: '70' }, ['tooEasy']],
    ['within what came about', { target: '110' }, []],
    ['beyond the best of them', { target: '111' }, ['beyondHistory']],
    [
      'downwards, all is the other way round',
      { direction: 'decrease', target: '50', baseline: '120' },
      ['tooEasy'],
    ],
  ])('%s', (_what, set, hints) => {
    const told = set.direction === 'decrease' ? { ...history, worst: 45, best: 20 } : history;
    expect(hintsFor({ ...sound, ...set }, undefined, told)).toEqual(hints);
  });

  test('where there are too few, nothing is said', () => {
    expect(hintsFor({ ...sound, target: '5000' }, undefined, { wait: 3 })).toEqual([]);
  });
});
