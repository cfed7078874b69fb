import { describe, expect, it } from 'vitest';
import { numberEdits } from '../../../../lib/goals/drafts/number-edits';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { readNumbers } from '../../../../lib/store/signals/read-numbers';
import { follow } from '../../store/numbers/support';
import { day, keyResult, me, storeWithGoal } from '../../store/support';

const number = { id: 'n', subject: 's' };
const draft = { title: ' Leads ', unit: ' leads ', keyResult: '' };
const named = { type: 'number', id: 'n', set: { title: 'Leads', unit: 'leads' } };
const tag = { id: 't', keyResult: 'k1' };

describe('saving a followed number', () => {
  it('renames it, and asks for a name', () => {
    expect(numberEdits(draft, number, undefined, 0)).toEqual([named]);
    expect(numberEdits({ ...draft, keyResult: 'k1' }, number, tag, 0)).toEqual([named]);
    expect(numberEdits({ ...draft, title: ' ' }, number, undefined, 0)).toBeUndefined();
  });

  it('moves it to another key result, or to none', () => {
    const moved = { type: 'tag', id: 't', set: { keyResult: 'k2' } };
    expect(numberEdits({ ...draft, keyResult: 'k2' }, number, tag, 0)).toEqual([named, moved]);
    const removed = { type: 'tag', id: 't', remove: true };
    expect(numberEdits(draft, number, tag, 0)).toEqual([named, removed]);
  });

  it.each([
    ['one that counts for nothing', null, []],
    ['one that counts for another', 'k1', ['k1']],
  ])('is one action, also of %s: one undo takes all of it back', async (_what, counted, before) => {
    const db = await storeWithGoal({ measure: { kind: 'latest', metric: 'value' } });
    await applyEdits(db, [keyResult('k2')], me('2026-01-01'));
    await follow(db, { keyResult: counted });
    const [one] = await readNumbers(db);
    const now = day('2026-02-02');
    const changed = { title: 'Prospects', unit: '', keyResult: 'k2' };
    const edits = one && numberEdits(changed, one.number, one.tags[0], now);
    const action = await applyEdits(db, edits ?? [], me('2026-02-02'));
    const seen = async () =>
      (await readNumbers(db)).map((n) => [n.number.title, n.keyResults.map((k) => k.id)]);
    expect(await seen()).toEqual([['Prospects', ['k2']]]);
    expect(await undoAction(db, action, me('2026-02-03'))).toBe(true);
    expect(await seen()).toEqual([['Leads', before]]);
  });
});
