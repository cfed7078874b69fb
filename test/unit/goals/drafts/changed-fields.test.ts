import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../../lib/goals/drafts/changed-fields';
import {
  type CycleDraft,
  cycleEdits,
  draftOfCycle,
  endingWith,
} from '../../../../lib/goals/drafts/cycle-draft';
import { draftOfKeyResult, type KeyResultDraft } from '../../../../lib/goals/drafts/key-result-draft';
import { keyResultEdits } from '../../../../lib/goals/drafts/key-result-edits';
import { draftOfObjective, objectiveEdits } from '../../../../lib/goals/drafts/objective-draft';
import { draftOfWorkspace, workspaceEdits } from '../../../../lib/goals/drafts/workspace-draft';
import type { EditFields } from '../../../../lib/model/edit';
import type { Cycle, Objective, Workspace } from '../../../../lib/model/goals';
import { goal } from '../support';

const ratio = { kind: 'ratio' as const, over: { kind: 'time' as const }, under: { kind: 'manual' as const } };

describe('changesSince', () => {
  it('sets the fields with another value, whatever the order of keys, and names what lists began with', () => {
    const first: EditFields<'keyResult'> = { title: 'A', measure: ratio, owner: null, drivers: ['a'] };
    const now: EditFields<'keyResult'> = {
      title: 'A',
      measure: { under: ratio.under, over: ratio.over, kind: 'ratio' },
      owner: 'Ada',
      drivers: ['a', 'b'],
    };
    expect(changesSince(first, now)).toEqual({
      set: { owner: 'Ada', drivers: ['a', 'b'] },
      from: { drivers: ['a'] },
    });
  });

  it('is nothing where no value is another one', () => {
    expect(changesSince({ title: 'A', drivers: ['a'] }, { drivers: ['a'], title: 'A' })).toBeUndefined();
  });
});

const now = '2026-02-01T10:00:00.000Z';
const words = { title: (name: string) => name, unit: (unit: string) => unit };

describe('a form that is saved', () => {
  const held = goal({ start: '2026-01-01T09:00:00Z', drivers: ['d1'], order: 3 });
  const ofKeyResult = (some: Partial<KeyResultDraft>) =>
    keyResultEdits({ ...draftOfKeyResult(held), ...some }, held, 7, words, now);

  it('sets only what the person changed of a key result', () => {
    expect(ofKeyResult({})).toEqual([]);
    expect(ofKeyResult({ target: '90' })).toEqual([{ type: 'keyResult', id: 'kr', set: { target: 90 } }]);
    expect(ofKeyResult({ owner: 'Ada', start: '2026-01-05' })).toEqual([
      { type: 'keyResult', id: 'kr', set: { owner: 'Ada', start: '2026-01-05' } },
    ]);
    expect(ofKeyResult({ drivers: [] })).toMatchObject([{ set: { drivers: null } }]);
  });

  it('sets only what the person changed, where the stored key result could not be saved as it is', () => {
    const odd = goal({ commit: 500, measure: { kind: 'milestones', steps: [] } });
    const draft = { ...draftOfKeyResult(odd), commit: '50', measure: draftOfKeyResult(goal()).measure };
    expect(keyResultEdits(draft, odd, 0, words, now)).toEqual([
      { type: 'keyResult', id: 'kr', set: { commit: 50, measure: { kind: 'manual' } } },
    ]);
  });

  it('gives a new key result all fields, and its place', () => {
    const [edit] = keyResultEdits(draftOfKeyResult(goal()), undefined, 7, words, now) ?? [];
    expect(edit?.set).toMatchObject({ title: 'A hundred', target: 100, order: 7 });
  });

  it('sets only what the person changed of an objective', () => {
    const objective: Objective = { id: 'o', title: 'A', horizon: 'short', stakeholders: ['Ada', 'Grace'] };
    const draft = draftOfObjective(objective);
    expect(objectiveEdits(draft, objective, 7)).toEqual([]);
    expect(objectiveEdits({ ...draft, why: 'Because' }, objective, 7)).toEqual([
      { type: 'objective', id: 'o', set: { why: 'Because' } },
    ]);
    expect(objectiveEdits(draft, undefined, 7)).toMatchObject([{ set: { title: 'A', order: 7 } }]);
  });

  it('sets only what the person changed of the workspace, also where there was none', () => {
    const workspace: Workspace = { mission: 'Help', values: [], businessGoals: [{ id: 'g', title: 'More' }] };
    const draft = draftOfWorkspace(workspace);
    expect(workspaceEdits(draft, workspace)).toEqual([]);
    expect(workspaceEdits({ ...draft, values: 'care' }, workspace)).toMatchObject([
      { set: { values: ['care'] } },
    ]);
    const some = workspaceEdits({ ...draftOfWorkspace(undefined), mission: 'Help' }, undefined);
    expect(some.map((e) => e.set)).toEqual([{ mission: 'Help' }]);
  });

  it('keeps the id of a business goal that was renamed in its line', () => {
    const businessGoals = [
      { id: 'g1', title: 'More teams' },
      { id: 'g2', title: 'Fewer calls' },
    ];
    const workspace = { mission: '', values: [], businessGoals };
    const idsAfter = (lines: string) =>
      workspaceEdits(
        { ...draftOfWorkspace(workspace), businessGoals: lines },
        workspace,
      )[0]?.set?.businessGoals?.map((g) => (businessGoals.some(({ id }) => id === g.id) ? g.id : 'new'));
    expect(idsAfter('Many more teams\nFewer calls')).toEqual(['g1', 'g2']);
    expect(idsAfter('Fewer calls\nMore teams')).toEqual(['g2', 'g1']);
    expect(idsAfter('Faster\nFewer calls\nMore teams')).toEqual(['new', 'g2', 'g1']);
    expect(idsAfter('Faster')).toEqual(['new']);
  });
});

describe('the last day of a cycle that is moved', () => {
  const cycle: Cycle = {
    id: 'c',
    title: 'Q1',
    start: '2026-01-01',
    end: new Date('2026-03-31T21:00').toISOString(),
  };
  const draft = (some: Partial<CycleDraft>) => ({ ...draftOfCycle(cycle), ...some });
  const data = {
    objectives: [
      { id: 'o', title: 'A', horizon: 'short' as const, cycle: 'c' },
      { id: 'other', title: 'B', horizon: 'short' as const },
    ],
    keyResults: [
      goal({ id: 'with' }),
      goal({ id: 'instant', due: new Date('2026-03-31T10:00').toISOString(), archived: true }),
      goal({ id: 'earlier', due: '2026-03-30' }),
      goal({ id: 'elsewhere', objective: 'other' }),
      goal({ id: 'late', start: '2026-03-20' }),
      goal({ id: 'closed', closed: { at: '2026-03-31T09:00:00Z', decision: 'drop' } }),
    ],
  };
  const ids = (some: Partial<CycleDraft>) => endingWith(cycle, draft(some), data).map((k) => k.id);

  it('can take along the open key results that end on it', () => {
    expect(ids({ end: '2026-04-30' })).toEqual(['with', 'instant', 'late']);
    expect(ids({ end: '2026-03-20' })).toEqual(['with', 'instant', 'late']);
    expect(ids({ end: '2026-03-15' })).toEqual(['with', 'instant']);
    expect(ids({ title: 'Quarter' })).toEqual([]);
    expect(ids({ end: '' })).toEqual([]);
    expect(ids({ end: '2025-12-31' })).toEqual([]);
  });

  it('is saved with the key results that go along', () => {
    const moved = draft({ end: '2026-04-30' });
    const set = { due: '2026-04-30' };
    expect(cycleEdits(moved, cycle, endingWith(cycle, moved, data))).toEqual([
      { type: 'cycle', id: 'c', set: { end: '2026-04-30' } },
      ...['with', 'instant', 'late'].map((id) => ({ type: 'keyResult', id, set })),
    ]);
    expect(cycleEdits(draft({ title: 'Quarter' }), cycle)).toEqual([
      { type: 'cycle', id: 'c', set: { title: 'Quarter' } },
    ]);
  });
});
