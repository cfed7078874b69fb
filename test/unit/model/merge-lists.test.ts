import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBase, mergeField } from '../../../lib/model/merge-lists';

const step = (title: string, done = false, weight = 1) => ({ title, weight, done });
const milestones = (...steps: ReturnType<typeof step>[]) => ({ kind: 'milestones', steps });

describe('mergeField', () => {
  it('adds and removes what either page did', () => {
    expect(mergeField('drivers', ['a', 'b', 'c'], ['b', 'c', 'x'], ['a', 'b', 'y'])).toEqual(['b', 'y', 'x']);
    expect(mergeField('drivers', null, ['x'], ['y'])).toEqual(['y', 'x']);
    expect(mergeField('drivers', ['a'], ['a', 'x'], null)).toEqual(['x']);
    expect(mergeField('drivers', ['a'], null, null)).toBeNull();
    expect(mergeField('drivers', [], ['x'], ['x'])).toEqual(['x']);
  });

  it('keeps the order that this page gave where no other page changed the list', () => {
    expect(mergeField('values', ['a', 'b'], ['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
  });

  it('merges the fields of a step or a business goal', () => {
    const base = milestones(step('Draft'), step('Publish'));
    const reworded = milestones(step('Draft the talk', false, 3), step('Publish'));
    const ticked = milestones(step('Draft', true), step('Publish', true), step('Thank'));
    const both = milestones(step('Draft the talk', true, 3), step('Publish', true), step('Thank'));
    expect(mergeField('measure', base, ticked, reworded)).toEqual(both);
    expect(mergeField('measure', base, reworded, ticked)).toEqual(both);
    const goals = (a: string, b: string) => [
      { id: 'g1', title: a },
      { id: 'g2', title: b },
    ];
    expect(mergeField('businessGoals', goals('A', 'B'), goals('A', 'B2'), goals('A2', 'B'))).toEqual(
      goals('A2', 'B2'),
    );
  });

  it('tells steps with the same title apart by their order', () => {
    const base = milestones(step('Talk'), step('Talk'));
    const second = milestones(step('Talk'), step('Talk', true));
    const third = milestones(step('Talk'), step('Talk'), step('Post'));
    expect(mergeField('measure', base, second, third)).toEqual(
      milestones(step('Talk'), step('Talk', true), step('Post')),
    );
  });

  it('puts what is new after what it came after, whatever the other page added', () => {
    expect(mergeField('values', ['a', 'b'], ['a', 'b', 'c'], ['a', 'x', 'b'])).toEqual(['a', 'x', 'b', 'c']);
    expect(mergeField('values', ['a', 'b'], ['z', 'a', 'b'], ['x', 'a', 'b'])).toEqual(['x', 'z', 'a', 'b']);
  });

  it('has once what both pages added, and twice what one page has twice', () => {
    expect(mergeField('values', ['a'], ['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(mergeField('values', ['a'], ['a', 'b'], ['a', 'a'])).toEqual(['a', 'a', 'b']);
  });

  it('knows a business goal by its id: one that both reworded is one, and another one in its place is not it', () => {
    const called = (id: string, title: string) => [{ id, title }];
    expect(mergeField('businessGoals', called('g1', 'A'), called('g1', 'B'), called('g1', 'C'))).toEqual(
      called('g1', 'C'),
    );
    expect(mergeField('businessGoals', called('g1', 'A'), called('g2', 'X'), called('g1', 'B'))).toEqual(
      called('g2', 'X'),
    );
  });

  it('leaves out a step that this page removed, even where the other page ticked it', () => {
    const base = milestones(step('Draft'), step('Publish'));
    const ticked = milestones(step('Draft'), step('Publish', true));
    expect(mergeField('measure', base, ticked, milestones(step('Draft')))).toEqual(milestones(step('Draft')));
  });

  it('leaves other values to the later page: a range, and a measure of another kind', () => {
    expect(mergeField('range', [1, 2], [1, 5], [0, 2])).toEqual([0, 2]);
    expect(mergeField('measure', milestones(step('A')), { kind: 'manual' }, milestones(step('B')))).toEqual(
      milestones(step('B')),
    );
  });

  it('keeps every change of two pages that change different elements, whichever saves first', () => {
    const titles = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(titles, titles, fc.infiniteStream(fc.boolean()), (held, added, chance) => {
        const next = () => chance.next().value === true;
        const base = held.map((title) => step(title));
        const [mine, yours] = [new Set<string>(), new Set<string>()];
        for (const title of held) (next() ? mine : yours).add(title);
        const fresh = added.filter((title) => !held.includes(title));
        const change = (own: Set<string>, extra: readonly string[]) => [
          ...base.map((s) => (own.has(s.title) ? { ...s, done: true } : s)),
          ...extra.map((title) => step(title)),
        ];
        const [left, right] = [change(mine, fresh.slice(0, 2)), change(yours, fresh.slice(2))];
        for (const [stored, ours] of [[left, right] as const, [right, left] as const]) {
          const merged = mergeField(
            'measure',
            milestones(...base),
            milestones(...stored),
            milestones(...ours),
          );
          const { steps } = merged as ReturnType<typeof milestones>;
          expect(new Set(steps.map((s) => s.title))).toEqual(new Set([...held, ...fresh]));
          expect(steps).toHaveLength(held.length + fresh.length);
          expect(steps.filter((s) => held.includes(s.title)).every((s) => s.done)).toBe(true);
        }
      }),
    );
  });
});

describe('mergeBase', () => {
  it('has what the changed lists began with, and nothing else', () => {
    const first = { title: 'A', drivers: ['a'], stakeholders: ['Ada'] };
    expect(mergeBase(first, { title: 'B', drivers: [] })).toEqual({ from: { drivers: ['a'] } });
    expect(mergeBase(first, { title: 'B' })).toBeUndefined();
  });
});
