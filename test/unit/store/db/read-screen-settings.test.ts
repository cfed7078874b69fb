import { expect, test } from 'vitest';
import { changeSettings } from '../../../../lib/store/db/change-settings';
import { readScreenSettings } from '../../../../lib/store/db/read-screen-settings';
import { goalsReader } from '../../../../lib/store/goals/read-goals';
import { readPopup } from '../../../../lib/store/goals/read-popup';
import { storeWithGoal } from '../support';

const asNew = { language: null, reads: true };

test('popup and app read with their goals what is set of all screens', async () => {
  const db = await storeWithGoal();
  const read = goalsReader();
  expect(await readPopup(db, 0)).toMatchObject(asNew);
  expect(await read(db)).toMatchObject({ language: null });
  await changeSettings(db, { language: 'de', reads: false });
  expect(await readPopup(db, 0)).toMatchObject({ language: 'de', reads: false });
  expect(await read(db)).toMatchObject({ language: 'de' });
});

test.each([
  ['no settings', undefined],
  ['something else', 'de'],
  ['a language that is none of ours', { language: 'tlh', reads: 'no' }],
])('%s counts as a new store', async (_name, stored) => {
  const db = await storeWithGoal();
  await db.put('meta', stored, 'settings');
  expect(await readScreenSettings(db)).toEqual(asNew);
});
