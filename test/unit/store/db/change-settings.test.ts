import { expect, it } from 'vitest';
import { defaultSettings as defaults } from '../../../../lib/model/default-settings';
import { changeSettings } from '../../../../lib/store/db/change-settings';
import { readSettings } from '../../../../lib/store/db/read-settings';
import { freshStore } from '../support';

it('has defaults for what nobody has decided', async () => {
  const db = await freshStore();
  expect(await readSettings(db)).toEqual(defaults);
  expect(defaults).toMatchObject({
    reads: true,
    privateWindows: false,
    clearHandles: false,
    keepMonths: null,
  });
});

it('changes what is given, and keeps the rest', async () => {
  const db = await freshStore();
  await changeSettings(db, { paused: ['github'], keepMonths: 6 });
  await changeSettings(db, { reads: false });
  expect(await readSettings(db)).toEqual({ ...defaults, paused: ['github'], keepMonths: 6, reads: false });
});

it('falls back to the defaults where what is stored is none of ours', async () => {
  const db = await freshStore();
  await db.put('meta', { reads: 'sometimes' }, 'settings');
  expect(await readSettings(db)).toEqual(defaults);
});
