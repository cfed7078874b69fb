import { describe, expect, test } from 'vitest';
import { identify } from '../../../lib/adapters/identify';
import { calibrate } from '../../../lib/goals/closing/calibration';
import { isFarOff } from '../../../lib/goals/closing/score';
import { progress } from '../../../lib/goals/progress/progress';
import type { BackupRecord, RecordOf, RecordType } from '../../../lib/model/backup';
import { sampleRecords, sampleWorkspace } from '../../../lib/sample/sample-workspace';
import { parseLine } from '../../../lib/store/backup/parse-line';
import { refreshSnapshots } from '../../../lib/store/snapshots/refresh';
import { addresses, demoPages } from '../../sites/sites';
import { freshStore, load } from '../store/support';

const instants = [
  '2026-11-26T15:00:00Z',
  '2027-01-04T09:00:00Z',
  '2026-07-01T00:30:00Z',
  '2028-02-29T12:00:00Z',
  '2027-12-31T23:59:00Z',
];
const now = Date.parse('2026-11-26T15:00:00Z');

function ofType<T extends RecordType>(records: readonly BackupRecord[], type: T): RecordOf<T>[] {
  return records.filter((r): r is RecordOf<T> & BackupRecord => r.type === type);
}

describe.each(instants)('the sample at %s', (at) => {
  test('has no tag in the running cycle of the page that `npm start` tags', () => {
    const records = sampleRecords(Date.parse(at));
    const open = new Set(ofType(records, 'keyResult').flatMap(({ id, closed }) => (closed ? [] : [id])));
    const tagged = ofType(records, 'tag').flatMap((t) => (open.has(t.keyResult) ? [t.subject] : []));
    expect(tagged).toContain(identify(new URL(addresses.repo)).id);
    expect(tagged).not.toContain(identify(new URL(demoPages.at(-1) ?? '')).id);
  });

  const records = sampleRecords(Date.parse(at));

  test('is a sound backup: each line is, no id comes twice, and what is referred to is there', () => {
    for (const [n, line] of sampleWorkspace(Date.parse(at)).trimEnd().split('\n').entries())
      expect(parseLine(line, n + 1)).toEqual(n === 0 ? undefined : expect.objectContaining({}));
    const ids = records.flatMap((r) => ('id' in r ? [`${r.type} ${r.id}`] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const held = new Set(ids);
    const subjects = records.flatMap((r) => ('subject' in r && r.subject ? [r.subject] : []));
    for (const subject of subjects) expect(held).toContain(`subject ${subject}`);
    for (const tag of ofType(records, 'tag')) {
      expect(held).toContain(`keyResult ${tag.keyResult}`);
      for (const origin of tag.origins ?? []) expect(held).toContain(`subject ${origin}`);
    }
    for (const { drivers = [], closed } of ofType(records, 'keyResult'))
      for (const id of [...drivers, ...(closed?.next ? [closed.next] : [])])
        expect(held).toContain(`keyResult ${id}`);
  });

  test('tells of nothing that is still to come', () => {
    const stated = records.flatMap((r) => ('at' in r ? [r.at] : []));
    expect(stated.filter((one) => Date.parse(one) > Date.parse(at))).toEqual([]);
  });
});

test('its pages have the addresses that their platforms give them', () => {
  for (const { id, platform, kind, url } of ofType(sampleRecords(now), 'subject'))
    expect(identify(new URL(url))).toEqual({ id, platform, kind, url });
});

test('what each piece of evidence came from was published before it', () => {
  const records = sampleRecords(now);
  const published = new Map(ofType(records, 'subject').map((s) => [s.id, s.publishedAt]));
  const tags = ofType(records, 'tag').filter((t) => t.outcome);
  expect(tags.filter((t) => t.origins).every((t) => t.origins?.length)).toBe(true);
  for (const { at, origins = [] } of tags)
    for (const origin of origins)
      expect(published.get(origin)).toSatisfy((out?: string) => out !== undefined && out < at);
  expect(new Set(tags.map((t) => t.outcome)).size).toBeGreaterThanOrEqual(6);
});

test('closed key results are judged as the program judges them, with a cause where they are far off', () => {
  const all = ofType(sampleRecords(now), 'keyResult');
  const closed = all.filter((k) => k.closed);
  expect(closed).toHaveLength(48);
  for (const k of closed) {
    const { value = 0, attainment = 0, calibration, cause } = k.closed ?? {};
    expect(attainment).toBeCloseTo(progress(k, value), 9);
    const drivers = (k.drivers ?? []).map((id) => all.find((d) => d.id === id)?.closed?.attainment ?? 0);
    expect(calibration).toBe(calibrate(attainment, k.commitment, drivers));
    if (k.layer === 'outcome' && isFarOff(attainment)) expect(cause, k.id).toBeDefined();
  }
});

test.each(instants)(
  'at %s the results of closed key results are what its pages, tags, events and hours come to',
  async (at) => {
    const now = Date.parse(at);
    const records = sampleRecords(now);
    // The same as if nothing had been closed, at the end of each time.
    const open = records.map((r) => {
      if (r.type !== 'keyResult') return r;
      const { closed: _closed, ...rest } = r;
      return rest;
    });
    const db = await freshStore();
    const header = { type: 'stillroom', version: 1, exportedAt: new Date(now).toISOString() };
    await load(
      db,
      [header, ...open].map((r) => JSON.stringify(r)),
    );
    await refreshSnapshots(db, () => now, 'UTC');
    const snapshots = new Map((await db.getAll('snapshots')).map((s) => [s.keyResult, s.value]));
    const results = ofType(records, 'keyResult').flatMap((k) => (k.closed ? [[k.id, k.closed.value]] : []));
    expect(results.map(([id]) => [id, snapshots.get(String(id))])).toEqual(results);
  },
);
