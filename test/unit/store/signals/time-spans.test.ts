import { beforeEach, describe, expect, test } from 'vitest';
import type { IdleState } from '../../../../lib/model/away';
import type { Database } from '../../../../lib/store/db/database';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { noteIdleState } from '../../../../lib/store/signals/away-times';
import { eraseSubject } from '../../../../lib/store/signals/erase-subject';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readTrackedTime } from '../../../../lib/store/signals/read-time';
import { signalStores } from '../../../../lib/store/signals/stores';
import { changeSpans, storeHeartbeat } from '../../../../lib/store/signals/time-spans';
import { begin, runJob } from '../jobs-support';
import { captured, close, dump, me, repo, tracked } from '../support';

let db: Database;
const other = { ...repo, id: 'github:repo:acme/gears', url: 'https://github.com/acme/gears' };
const at = (time: string) => `2026-02-01T${time}.000Z`;
const beat = (from: string, to: string, url = repo.url) =>
  storeHeartbeat(db, { url, from: at(from), to: at(to) });
const spans = async () =>
  (await db.getAllFromIndex('spans', 'end')).map(({ subject, start, end }) => [
    subject.split('/')[1],
    start.slice(11, 19),
    end.slice(11, 19),
  ]);

beforeEach(async () => {
  db = await tracked();
});

describe('a heartbeat', () => {
  test('extends the span before it, unless the person was idle for two minutes', async () => {
    await beat('12:00:00', '12:02:00');
    await beat('12:02:00', '12:04:00');
    await beat('12:06:00', '12:06:30');
    await beat('12:08:31', '12:09:00');
    expect(await spans()).toEqual([
      ['widgets', '12:00:00', '12:06:30'],
      ['widgets', '12:08:31', '12:09:00'],
    ]);
  });

  test('on a page that counts only for what is closed is not stored', async () => {
    await applyEdits(db, [close('k1')], me('2026-02-01'));
    expect(await beat('12:00:00', '12:02:00')).toBe(false);
    expect(await spans()).toEqual([]);
  });

  test('that arrives twice, or late, counts once', async () => {
    await beat('12:00:00', '12:02:00');
    await beat('12:02:00', '12:04:00');
    await beat('12:02:00', '12:04:00');
    await beat('12:00:00', '12:02:00');
    expect(await spans()).toEqual([['widgets', '12:00:00', '12:04:00']]);
  });

  test('of two tabs at the same time does not count twice', async () => {
    await ingest(db, captured('2026-02-01', { url: other.url, subjects: [{ ...other, role: 'page' }] }));
    await db.put('members', { keyResult: 'k1', subject: other.id, since: at('12:00:00'), via: ['tag'] });
    await beat('12:00:00', '12:02:00');
    await beat('12:01:00', '12:03:00', other.url);
    await beat('12:03:00', '12:04:00');
    expect(await spans()).toEqual([
      ['widgets', '12:00:00', '12:02:00'],
      ['gears', '12:02:00', '12:03:00'],
      ['widgets', '12:03:00', '12:04:00'],
    ]);
  });

  test('on a page that counts for nothing, or was never read, is not stored', async () => {
    await ingest(db, captured('2026-02-01', { url: other.url, subjects: [{ ...other, role: 'page' }] }));
    expect(await beat('12:00:00', '12:02:00', other.url)).toBe(false);
    expect(await beat('12:00:00', '12:02:00', 'https://example.org/')).toBe(false);
    expect(await spans()).toEqual([]);
  });

  test.each<[string, IdleState, string, string]>([
    ['while the screen was locked', 'locked', '12:00:30', '12:02:00'],
    ['while nobody was at the machine', 'idle', '12:02:30', '12:02:45'],
  ])(
    'does not count the time %s, and goes on in a span of its own after it',
    async (_when, state, told, back) => {
      await noteIdleState(db, state, Date.parse(at(told)));
      // To be told the same again changes nothing.
      await noteIdleState(db, state, Date.parse(at(told)) + 5000);
      await noteIdleState(db, 'active', Date.parse(at(back)));
      await noteIdleState(db, 'active', Date.parse(at(back)) + 5000);
      await beat('12:00:00', '12:02:00');
      await beat('12:02:00', '12:04:00');
      await beat('12:04:00', '12:05:00');
      expect(await spans()).toEqual([
        ['widgets', '12:00:00', '12:00:30'],
        ['widgets', back, '12:05:00'],
      ]);
    },
  );

  test('is not stored while the screen is locked', async () => {
    await noteIdleState(db, 'locked', Date.parse(at('12:00:00')));
    expect(await beat('12:00:00', '12:02:00')).toBe(false);
    expect(await spans()).toEqual([]);
  });

  test('after a span that was credited begins another one', async () => {
    await beat('12:00:00', '12:02:00');
    const [span] = await db.getAll('spans');
    await changeSpans(db, span ? [{ ...span, credited: ['e1'] }] : [], []);
    await beat('12:02:00', '12:03:00');
    expect(await db.count('spans')).toBe(2);
  });
});

describe('tracked time', () => {
  test('is read with what its pages count for, and is in no backup', async () => {
    await beat('12:00:00', '12:02:00');
    const time = await readTrackedTime(db);
    expect(time.countsFor.get(repo.id)).toEqual(['k1']);
    expect(time.subjects.get(repo.id)?.title).toBe('acme/widgets');
    expect((await dump(db)).filter((line) => line.includes('12:02:00'))).toEqual([]);
  });

  test('is erased with its page', async () => {
    await beat('12:00:00', '12:02:00');
    await inTransaction(db, signalStores, async (tx) => await eraseSubject(tx, repo.id, 100));
    expect(await db.count('spans')).toBe(0);
  });

  test('is deleted once it is older than what is kept', async () => {
    await beat('12:00:00', '12:02:00');
    await runJob(db, await begin(db, 'retention', { before: at('12:01:00') }));
    expect(await db.count('spans')).toBe(1);
    await runJob(db, await begin(db, 'retention', { before: at('12:03:00') }));
    expect(await db.count('spans')).toBe(0);
  });
});
