import { expect, test } from 'vitest';
import { applyEdits, undoAction } from '../../../../lib/store/goals/edits';
import { removeActivity, saveActivity } from '../../../../lib/store/signals/activities';
import { readActivities } from '../../../../lib/store/signals/read-activities';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { inZone } from '../../in-zone';
import { day, dump, freshStore, keyResult, load, me, objective, storeWithGoal } from '../support';

const talk = { kind: 'talk', title: 'Widgets live', publishedAt: '2026-02-03', url: '' } as const;
const dayBegins = new Date('2026-02-03T00:00').toISOString();
const none = { keyResults: [], seconds: 0 };

test('what is entered by hand counts from its day on, with its tag and its hours', async () => {
  const db = await storeWithGoal({ measure: { kind: 'count', of: 'subjects' }, unit: 'talks', target: 4 });
  await applyEdits(db, [keyResult('k2', { measure: { kind: 'time' }, unit: 'h' })], me('2026-01-01'));
  const credit = { keyResults: ['k1', 'k2'], seconds: 5400 };
  const { subject, action } = await saveActivity(db, talk, credit, me('2026-02-20'));
  expect(subject).toMatch(/^manual:talk:/);
  await refreshSnapshots(db, () => day('2026-02-21'), 'UTC');
  expect(await db.get('snapshots', 'k1')).toMatchObject({ value: 1 });
  const [effort] = (await db.getAll('entities')).filter((e) => e.type === 'effort');
  expect(effort?.value).toMatchObject({ keyResult: 'k1', subject, seconds: 5400, source: 'manual' });
  const tags = (await db.getAll('entities')).filter((e) => e.type === 'tag');
  expect(tags.map((t) => t.value)).toMatchObject([
    { at: dayBegins, subject },
    { at: dayBegins, subject },
  ]);
  await undoAction(db, action, me('2026-02-21'));
  expect(await db.count('members')).toBe(0);
});

test.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])(
  'in %s it counts on the first and the last day of a key result, and not on those beside it',
  async (zone) => {
    inZone(zone);
    const counted = async (...days: string[]) => {
      const db = await storeWithGoal({ measure: { kind: 'count', of: 'subjects' }, unit: 'talks' });
      const credit = { keyResults: ['k1'], seconds: 0 };
      for (const publishedAt of days)
        await saveActivity(db, { ...talk, publishedAt }, credit, me('2026-05-01'));
      await refreshSnapshots(db, () => day('2026-05-01'), zone);
      return (await db.get('snapshots', 'k1'))?.value;
    };
    expect(await counted('2026-01-01', '2026-03-31')).toBe(2);
    expect(await counted('2025-12-31', '2026-04-01')).toBe(0);
  },
);

test('what is to come counts from now on, until its day is known to have passed', async () => {
  const db = await storeWithGoal();
  const { subject } = await saveActivity(
    db,
    { ...talk, publishedAt: '2026-03-30' },
    { keyResults: ['k1'], seconds: 0 },
    me('2026-02-20'),
  );
  expect(await db.get('members', ['k1', subject])).toMatchObject({ since: '2026-02-20T12:00:00.000Z' });
});

test('it is changed, and stays what it is', async () => {
  const db = await storeWithGoal();
  const { subject } = await saveActivity(db, talk, none, me('2026-02-20'));
  const changed = { ...talk, id: subject, title: 'Widgets at night', url: 'https://example.org/slides' };
  const { before } = await saveActivity(db, changed, none, me('2026-02-21'));
  expect(before).toMatchObject({ title: 'Widgets live', url: '' });
  expect(await readActivities(db)).toMatchObject([
    { id: subject, title: 'Widgets at night', url: 'https://example.org/slides', publishedAt: '2026-02-03' },
  ]);
});

test('it is removed with its tags, which an undo brings back once it is there again', async () => {
  const db = await storeWithGoal();
  const { subject } = await saveActivity(db, talk, { keyResults: ['k1'], seconds: 60 }, me('2026-02-20'));
  const { before, action } = await removeActivity(db, subject, me('2026-02-21'));
  expect([await db.count('subjects'), await db.count('members')]).toEqual([0, 0]);
  await saveActivity(db, { ...talk, id: before.id }, none, me('2026-02-21'));
  await undoAction(db, action, me('2026-02-21'));
  expect(await db.get('members', ['k1', subject])).toMatchObject({ since: dayBegins });
});

test('only what was entered by hand is removed by hand', async () => {
  const db = await storeWithGoal();
  await expect(removeActivity(db, 'github:repo:acme/widgets', me('2026-02-21'))).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('it comes through a backup, without an address too', async () => {
  const db = await storeWithGoal();
  await saveActivity(db, talk, { keyResults: ['k1'], seconds: 60 }, me('2026-02-20'));
  const [lines, members] = [await dump(db), await db.getAll('members')];
  const other = await freshStore();
  await load(other, lines);
  expect(await readActivities(other)).toMatchObject([{ title: 'Widgets live', url: '' }]);
  expect(await other.getAll('members')).toEqual(members);
});

test('a backup may leave out the address of what was entered by hand, and of nothing else', async () => {
  const db = await freshStore();
  await applyEdits(db, [objective], me('2026-01-01'));
  const header = { type: 'stillroom', version: 1, exportedAt: '2026-02-01T00:00:00Z' };
  const subject = { type: 'subject', id: 'manual:talk:1', platform: 'manual', kind: 'talk', title: 'Talk' };
  const lines = (record: object) => [header, record].map((line) => JSON.stringify(line));
  await load(db, lines(subject));
  expect(await readActivities(db)).toMatchObject([{ id: 'manual:talk:1', url: '' }]);
  const read = { ...subject, id: 'forem:article:dev.to/a/b', platform: 'forem' };
  await expect(load(db, lines(read))).rejects.toMatchObject({ code: 'badBackup' });
});
