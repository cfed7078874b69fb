import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/model/goals';
import { idsIn, referencesOf, withoutIds } from '../../../../lib/store/goals/references';

const list = { field: 'drivers', to: 'keyResult' } as const;
const single = { field: 'parent', to: 'objective' } as const;
const inPart = { field: 'closed', part: 'next', to: 'keyResult' } as const;

describe('the ids that a field names', () => {
  it('are its text, its texts, or the one in its part', () => {
    expect(idsIn(single, 'a')).toEqual(['a']);
    expect(idsIn(list, ['a', 'b'])).toEqual(['a', 'b']);
    expect(idsIn(inPart, { at: '2026-01-01', next: 'a' })).toEqual(['a']);
  });

  it('are none where nothing, or something else, is there', () => {
    for (const value of [undefined, null, 7, {}]) expect(idsIn(single, value)).toEqual([]);
    expect(idsIn(list, ['a', 7, null])).toEqual(['a']);
    expect(idsIn(inPart, { at: '2026-01-01' })).toEqual([]);
    expect(idsIn(inPart, null)).toEqual([]);
  });
});

describe('a field without some of its ids', () => {
  const isGone = (id: string) => id === 'gone';
  it('keeps the others, or is taken away', () => {
    expect(withoutIds(list, ['gone', 'a', 'b'], isGone)).toEqual(['a', 'b']);
    expect(withoutIds(list, ['gone'], isGone)).toBeNull();
    expect(withoutIds(single, 'gone', isGone)).toBeNull();
  });

  it('keeps the rest of what its part is in', () => {
    expect(withoutIds(inPart, { at: '2026-01-01', next: 'gone' }, isGone)).toEqual({ at: '2026-01-01' });
    expect(withoutIds(inPart, null, isGone)).toBeNull();
  });
});

describe('the records that must be known', () => {
  const tag = { keyResult: 'k', subject: 's', origins: ['o'], topic: 'p', event: 'e' };
  it('are those that a record needs or names, but not what may be unknown', () => {
    expect(referencesOf('tag', tag as unknown as Entity<'tag'>)).toEqual([
      { field: 'keyResult', type: 'keyResult', id: 'k' },
      { field: 'subject', type: 'subject', id: 's' },
    ]);
    const keyResult = { objective: 'o', drivers: ['a', 'b'], closed: { next: 'c' } };
    expect(referencesOf('keyResult', keyResult as unknown as Entity<'keyResult'>)).toEqual([
      { field: 'objective', type: 'objective', id: 'o' },
      { field: 'drivers', type: 'keyResult', id: 'a' },
      { field: 'drivers', type: 'keyResult', id: 'b' },
    ]);
    const objective = { cycle: 'c', parent: 'p', businessGoal: 'g' };
    expect(
      referencesOf('objective', objective as unknown as Entity<'objective'>).map((r) => r.field),
    ).toEqual(['cycle', 'parent']);
  });
});
