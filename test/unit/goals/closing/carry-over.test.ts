import { expect, test } from 'vitest';
import {
  type CarryOver,
  carryOverEdits,
  objectiveCopies,
  type RecordsToCarry,
} from '../../../../lib/goals/closing/carry-over';
import type { KeyResult } from '../../../../lib/model/goals';
import { goal } from '../support';

const after = { start: '2026-04-01', due: '2026-06-30' };

const dataOf = (keyResults: readonly KeyResult[]) =>
  ({
    keyResults,
    rules: [
      { id: 'r1', keyResult: 'kr', platform: 'github' },
      { id: 'r2', keyResult: 'other' },
    ],
    tags: [{ id: 't1', keyResult: 'kr', subject: 's', at: '2026-02-01T12:00:00Z', weight: 1 }],
  }) as unknown as RecordsToCarry;

const going = (keyResult: KeyResult, next = `${keyResult.id}'`): CarryOver => ({
  keyResult,
  value: 40,
  newTarget: undefined,
  next,
});

const carry = (...all: KeyResult[]) =>
  carryOverEdits(
    all.filter((k) => !k.closed && k.start < after.start).map((k) => going(k)),
    dataOf(all),
    after,
  );

test('it goes on from the figure reached, with its rules and what was tagged, under ids of their own', () => {
  const override = { status: 'onTrack' as const, reason: 'so', at: '2026-03-01T09:00:00Z' };
  const [keyResult, ...rest] = carry(goal({ order: 2, override, owner: 'Ada', expectedFrom: '2026-02-01' }));
  expect(keyResult).toMatchObject({
    type: 'keyResult',
    id: "kr'",
    set: { baseline: 40, target: 100, title: 'A hundred', owner: 'Ada', order: 2.5, ...after },
  });
  expect(keyResult?.set).not.toHaveProperty('drivers');
  expect(keyResult?.set).not.toHaveProperty('override');
  expect(keyResult?.set).not.toHaveProperty('expectedFrom');
  expect(rest.map(({ type, set }) => [type, set && 'keyResult' in set && set.keyResult])).toEqual([
    ['rule', "kr'"],
    ['tag', "kr'"],
  ]);
  expect(rest.map((edit) => edit.id)).not.toContain('t1');
  expect(rest[0]?.set).toEqual({ keyResult: "kr'", platform: 'github' });
  expect(rest[1]?.set).toEqual({ keyResult: "kr'", subject: 's', at: '2026-02-01T12:00:00Z', weight: 1 });
});

test('zones that are behind it and its closing are not carried over; a new target is', () => {
  const closed = { at: '2026-04-01T09:00:00Z', decision: 'change' as const };
  const keyResult = goal({ id: 'other', commit: 30, stretch: 50, closed });
  const [edit] = carryOverEdits([{ ...going(keyResult), newTarget: 80 }], dataOf([keyResult]), after);
  expect(edit?.set).toMatchObject({ baseline: 40, target: 80, order: 0.5, objective: 'o' });
  for (const name of ['commit', 'stretch', 'closed', 'id']) expect(edit?.set).not.toHaveProperty(name);
});

test('its title names the new target: one that is set, or as far again where the old one was reached', () => {
  const keyResult = goal({ title: 'Lantern at 4,200 stars', baseline: 3000, target: 4200 });
  const titleWith = (more: Partial<CarryOver>) =>
    carryOverEdits([{ ...going(keyResult), ...more }], dataOf([keyResult]), after)[0]?.set;
  expect(titleWith({ value: 3800 })).toMatchObject({ target: 4200, title: 'Lantern at 4,200 stars' });
  expect(titleWith({ value: 3800, newTarget: 4500 })).toMatchObject({ title: 'Lantern at 4,500 stars' });
  expect(titleWith({ value: 4300 })).toMatchObject({ target: 5500, title: 'Lantern at 5,500 stars' });
});

test('it belongs to the copy of its objective where there is one', () => {
  const objectives = new Map([['o', "o'"]]);
  const [edit] = carryOverEdits([going(goal())], dataOf([goal()]), { ...after, objectives });
  expect(edit?.set).toMatchObject({ objective: "o'" });
});

test('its drivers are those that go on: carried over now or before, or still open', () => {
  const at = '2026-04-01T09:00:00Z';
  const edits = carry(
    goal({ id: 'outcome', drivers: ['now', 'before', 'dropped', 'open'] }),
    goal({ id: 'now', layer: 'output' }),
    goal({ id: 'before', closed: { at, decision: 'carryOver', next: "before'" } }),
    goal({ id: 'dropped', closed: { at, decision: 'drop' } }),
    goal({ id: 'open', start: '2026-05-01', due: '2026-06-30' }),
  );
  expect(edits.find((e) => e.id === "outcome'")).toMatchObject({
    set: { drivers: ["now'", "before'", 'open'] },
  });
});

test('what was carried over before its driver follows the driver', () => {
  const outcome = goal({ id: "outcome'", drivers: ['driver', 'other'], ...after });
  const edits = carry(goal({ id: 'driver', layer: 'output' }), outcome);
  expect(edits.find((e) => e.id === "outcome'")?.set).toEqual({ drivers: ["driver'", 'other'] });
});

test('what is closed already keeps its driver, and so does what is set for the next period without it', () => {
  const closed = { at: '2026-04-01T09:00:00Z', decision: 'drop' as const };
  const edits = carry(
    goal({ id: 'driver', layer: 'output' }),
    goal({ id: 'closed', drivers: ['driver'], ...after, closed }),
    goal({ id: 'without', drivers: ['other'], ...after }),
    goal({ id: 'none', ...after }),
  );
  expect(edits.map((e) => e.id)).toEqual(["driver'"]);
});

test('what is followed in the same time keeps the driver that it was judged by', () => {
  const data = dataOf([goal({ id: 'outcome', drivers: ['driver'] }), goal({ id: 'driver' })]);
  const edits = carryOverEdits([going(goal({ id: 'driver' }))], data, after);
  expect(edits.map((e) => e.id)).toEqual(["driver'"]);
});

test('an objective is copied below the copy of its parent, below a parent that is not copied, or below none', () => {
  const objective = (id: string, parent?: string) => ({
    ...{ id, title: id, horizon: 'short' as const, cycle: 'q1' },
    ...(parent === undefined ? {} : { parent }),
  });
  const all = [objective('long'), objective('top', 'long'), objective('below', 'top'), objective('alone')];
  const ids = new Map(['top', 'below', 'alone'].map((id) => [id, `${id}'`]));
  const copied = { horizon: 'short', cycle: 'q2' };
  expect(objectiveCopies(all, { id: 'q2' }, ids)).toStrictEqual([
    { type: 'objective', id: "top'", set: { ...copied, title: 'top', parent: 'long' } },
    { type: 'objective', id: "below'", set: { ...copied, title: 'below', parent: "top'" } },
    { type: 'objective', id: "alone'", set: { ...copied, title: 'alone' } },
  ]);
});
