import { describe, expect, test } from 'vitest';
import { draftOfKeyResult, emptyKeyResult, withStart } from '../../../../lib/goals/drafts/key-result-draft';
import {
  fieldsOfKeyResult,
  followingTitle,
  problemsOfKeyResult,
} from '../../../../lib/goals/drafts/key-result-fields';
import { emptyMeasure } from '../../../../lib/goals/drafts/measure-draft';
import type { KeyResult } from '../../../../lib/model/goals';

const keyResult: KeyResult = {
  id: 'k',
  objective: 'o',
  title: 'A hundred',
  layer: 'outcome',
  direction: 'increase',
  unit: 'stars',
  baseline: 0.5,
  target: 100,
  start: '2026-01-01T09:00:00Z',
  due: '2026-03-31',
  measure: { kind: 'latest', metric: 'stars' },
};

describe('a key result that is edited', () => {
  test('saved as it is keeps every field, the instants among them', () => {
    const fields = fieldsOfKeyResult(draftOfKeyResult(keyResult), keyResult);
    const { id: _id, ...wanted } = keyResult;
    expect(fields).toEqual({
      ...wanted,
      expectedFrom: null,
      commit: null,
      stretch: null,
      range: null,
      commitment: null,
      drivers: null,
      owner: null,
      weight: null,
    });
  });

  test('a day that is changed replaces the instant', () => {
    expect(
      fieldsOfKeyResult({ ...draftOfKeyResult(keyResult), start: '2026-01-02' }, keyResult),
    ).toMatchObject({
      start: '2026-01-02',
      due: '2026-03-31',
    });
  });

  test('a time that ends at midnight shows the day before as its last', () => {
    const due = new Date('2026-04-01T00:00').toISOString();
    const draft = draftOfKeyResult({ ...keyResult, due });
    expect(draft.due).toBe('2026-03-31');
    expect(fieldsOfKeyResult(draft, { ...keyResult, due })?.due).toBe(due);
  });

  test('a title that names the target follows it, unless it is to stay', () => {
    const before = { ...keyResult, title: 'Lantern at 100 stars' };
    const draft = { ...draftOfKeyResult(before), target: '150' };
    expect(followingTitle(draft, before)).toBe('Lantern at 150 stars');
    expect(fieldsOfKeyResult(draft, before)?.title).toBe('Lantern at 150 stars');
    expect(fieldsOfKeyResult({ ...draft, keepsTitle: true }, before)?.title).toBe(before.title);
    const typed = { ...draft, title: ' Lantern: 100 stars ' };
    expect(fieldsOfKeyResult(typed, before)?.title).toBe('Lantern: 150 stars');
  });

  test('a title stays where the target does, is none, or is not one number', () => {
    const before = { ...keyResult, title: 'Lantern at 100 stars' };
    for (const some of [
      {},
      { target: 'many' },
      { target: '' },
      { direction: 'between', low: '1', high: '150' },
    ] as const)
      expect(followingTitle({ ...draftOfKeyResult(before), ...some }, before)).toBeUndefined();
    expect(followingTitle({ ...draftOfKeyResult(keyResult), target: '150' }, keyResult)).toBeUndefined();
  });

  test('between has a range and takes its target from it; other directions have none', () => {
    const draft = {
      ...draftOfKeyResult(keyResult),
      direction: 'between',
      low: '10',
      high: '20',
      target: '',
    } as const;
    expect(fieldsOfKeyResult(draft)).toMatchObject({ range: [10, 20], target: 20 });
    expect(problemsOfKeyResult({ ...draft, low: '30' })).toEqual({ high: 'rangeOrder' });
    expect(problemsOfKeyResult({ ...draft, high: '' })).toEqual({ high: 'number' });
  });

  test('zones lie before and beyond the target, and only where there is a way', () => {
    const draft = { ...draftOfKeyResult({ ...keyResult, commit: 60, stretch: 150 }) };
    expect(fieldsOfKeyResult(draft)).toMatchObject({ commit: 60, stretch: 150 });
    expect(problemsOfKeyResult({ ...draft, commit: '101' })).toEqual({ commit: 'zoneOrder' });
    expect(problemsOfKeyResult({ ...draft, stretch: '99' })).toEqual({ stretch: 'zoneOrder' });
    expect(problemsOfKeyResult({ ...draft, stretch: 'much' })).toEqual({ stretch: 'number' });
    const held = { ...draft, direction: 'above', commit: '101' } as const;
    expect(fieldsOfKeyResult(held)).toMatchObject({ commit: null, stretch: null });
  });

  test('what the schema does not take is said at its field', () => {
    const draft = draftOfKeyResult(keyResult);
    expect(problemsOfKeyResult({ ...draft, weight: '-1' })).toEqual({ weight: 'negative' });
    expect(problemsOfKeyResult({ ...draft, weight: 'much' })).toEqual({ weight: 'number' });
    expect(problemsOfKeyResult({ ...draft, title: 'x'.repeat(501), owner: 'x'.repeat(501) })).toEqual({
      title: 'tooLong',
      owner: 'tooLong',
    });
    expect(problemsOfKeyResult({ ...draft, start: '', due: '2025-01-01' })).toEqual({ start: 'day' });
  });

  test('each field says what is wrong with it, and nothing can be saved', () => {
    const draft = {
      ...emptyKeyResult('', '2026-02-01', '2026-01-01', '2025-12-20'),
      target: 'many',
      measure: { ...emptyMeasure, kind: 'milestones' },
    } as const;
    expect(problemsOfKeyResult(draft)).toEqual({
      objective: 'chooseObjective',
      title: 'required',
      target: 'number',
      due: 'dueOrder',
      measure: 'steps',
    });
    expect(fieldsOfKeyResult(draft)).toBeUndefined();
    expect(problemsOfKeyResult({ ...draft, start: '2026-02-31' }).start).toBe('day');
  });
});

describe('from when on progress is expected', () => {
  const empty = (today: string) => emptyKeyResult('o', '2026-01-01', '2026-03-31', today);
  const filled = (draft: ReturnType<typeof empty>) =>
    fieldsOfKeyResult({ ...draft, title: 'A hundred', target: '100' });

  test('from the day on which it was set, where that lies in the middle of its time', () => {
    expect(filled(empty('2026-02-15'))).toMatchObject({
      start: '2026-01-01',
      expectedFrom: '2026-02-15',
    });
    expect(filled(empty('2026-03-31'))).toMatchObject({ expectedFrom: '2026-03-31' });
    for (const today of ['2025-12-20', '2026-01-01', '2026-04-01'])
      expect(filled(empty(today))).toMatchObject({ expectedFrom: null });
  });

  test('from a start on that the person chose', () => {
    expect(filled(withStart(empty('2026-02-15'), '2026-02-01'))).toMatchObject({
      start: '2026-02-01',
      expectedFrom: null,
    });
  });

  test('an edit keeps it, as an instant too', () => {
    const set = { ...keyResult, expectedFrom: '2026-02-15T10:00:00Z' };
    expect(fieldsOfKeyResult(draftOfKeyResult(set), set)).toMatchObject({
      expectedFrom: '2026-02-15T10:00:00Z',
    });
  });
});

test('a new key result is empty but for its time, and an outcome that grows from 0', () => {
  const { measure, objective, start, due, layer, direction, baseline, drivers, newDrivers, ...empty } =
    emptyKeyResult(...(['o', '2026-01-01', '2026-03-31', '2025-12-20'] as const));
  expect({ measure, objective, start, due, layer, direction, baseline, drivers, newDrivers }).toEqual({
    ...{ measure: emptyMeasure, objective: 'o', start: '2026-01-01', due: '2026-03-31' },
    ...{ layer: 'outcome', direction: 'increase', baseline: '0', drivers: [], newDrivers: [] },
  });
  expect(new Set(Object.values(empty).map(String))).toEqual(new Set(['']));
});
