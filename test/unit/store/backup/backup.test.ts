import { describe, expect, it } from 'vitest';
import { applySlice } from '../../../../lib/store/backup/apply-import';
import { commitImport } from '../../../../lib/store/backup/commit-import';
import { beginImport, dropImport } from '../../../../lib/store/backup/staging';
import type { Database } from '../../../../lib/store/db/database';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { begin, runJob } from '../jobs-support';
import {
  captured,
  carryOut,
  dump,
  freshStore,
  load,
  me,
  repo,
  stage,
  stars,
  storeWithGoal,
  sum,
  tag,
} from '../support';

const header = '{"type":"stillroom","version":1,"exportedAt":"2026-02-01T00:00:00Z"}';
const line = (record: object) => JSON.stringify(record);

async function full(): Promise<Database> {
  const db = await storeWithGoal({ owner: 'Ada' });
  await ingest(
    db,
    captured('2026-02-01', {
      readings: stars(41),
      events: [
        { id: 'github:IC_1', subject: repo.id, kind: 'comment', at: '2026-01-20T08:00:00.000Z', actor: 'x1' },
      ],
    }),
  );
  await applyEdits(
    db,
    [
      {
        type: 'workspace',
        id: 'workspace',
        set: { mission: 'Help', values: ['care'], businessGoals: [{ id: 'g', title: 'Grow' }] },
      },
      { type: 'cycle', id: 'c1', set: { title: 'Q1', start: '2026-01-01', end: '2026-03-31' } },
      tag('t1', { quote: 'We run it' }),
      { type: 'rule', id: 'r1', set: { keyResult: 'k1', platform: 'github', kind: 'issue' } },
      { type: 'checkIn', id: 'ch1', set: { keyResult: 'k1', at: '2026-02-01', value: 3, confidence: 7 } },
      {
        type: 'effort',
        id: 'e1',
        set: { keyResult: 'k1', at: '2026-02-01T10:00:00Z', seconds: 600, source: 'manual' },
      },
    ],
    me('2026-02-01'),
  );
  return db;
}

describe('export and import', () => {
  it('bring everything back, line for line', async () => {
    const lines = await dump(await full());
    expect(new Set(lines.map((l) => JSON.parse(l).type))).toEqual(
      new Set([
        'stillroom',
        'workspace',
        'cycle',
        'objective',
        'keyResult',
        'subject',
        'reading',
        'event',
        'tag',
        'rule',
        'checkIn',
        'effort',
        'change',
      ]),
    );
    const db = await freshStore();
    const result = await load(db, lines);
    const history = lines.filter((l) => JSON.parse(l).type === 'change').length;
    expect(sum(result, 'added')).toBe(lines.length - 1 - history);
    expect([...(await dump(db))].sort()).toEqual([...lines].sort());
    expect(await db.get('members', ['k1', repo.id])).toMatchObject({ via: ['tag'] });
    expect((await db.get('subjects', repo.id))?.latest['stars']?.value).toBe(41);
    expect(await db.getAllKeys('dirty')).toEqual(['k1']);
  });

  it('change nothing the second time', async () => {
    const db = await full();
    const lines = await dump(db);
    expect(sum(await load(db, lines), 'added', 'updated', 'kept')).toBe(0);
    expect(await dump(db)).toEqual(lines);
  });

  it('take a file of records alone, in whatever order, and ignore what they do not know', async () => {
    const lines = (await dump(await full())).slice(1).filter((l) => JSON.parse(l).type !== 'change');
    const extra = lines.map((l) => line({ ...JSON.parse(l), colour: 'red' })).reverse();
    const db = await freshStore();
    expect(sum(await load(db, [header, ...extra]), 'added')).toBe(lines.length);
    expect((await db.get('entities', ['keyResult', 'k1']))?.value).toMatchObject({
      owner: 'Ada',
      target: 100,
    });
    expect(sum(await load(db, [header, ...extra]), 'added', 'updated', 'kept')).toBe(0);
  });

  it('keep brackets in texts apart from lists', async () => {
    const db = await full();
    const deep = { type: 'objective', id: 'o1', title: '[{"'.repeat(100), horizon: 'long' };
    await load(db, [header, line(deep)]);
    expect((await db.get('entities', ['objective', 'o1']))?.value).toMatchObject({ title: deep.title });
  });

  it('keep what is stored where a file differs, and say how much of what', async () => {
    const db = await full();
    const reading = (value: number, at: string) =>
      line({ type: 'reading', subject: repo.id, metric: 'stars', value, at });
    const event = { type: 'event', id: 'github:IC_1', subject: repo.id, kind: 'reply' };
    const counts = await load(db, [
      header,
      line({ type: 'subject', ...repo, title: 'Another title' }),
      reading(7, '2026-02-01T12:00:00Z'),
      reading(41, '2026-02-01T14:00:00+02:00'),
      reading(9, '2026-01-05T12:00:00Z'),
      line({ ...event, at: '2026-01-20T08:00:00Z' }),
      line({ type: 'objective', id: 'o1', title: 'Developers adopt Widgets', horizon: 'short' }),
      line({ type: 'objective', id: 'o2', title: 'New', horizon: 'short' }),
    ]);
    const none = { added: 0, same: 0, updated: 0, kept: 0 };
    expect(counts).toEqual({
      objective: { ...none, added: 1, same: 1 },
      page: { ...none, kept: 1 },
      reading: { ...none, added: 1, same: 1, kept: 1 },
      event: { ...none, kept: 1 },
      keyResult: none,
      tag: none,
      other: none,
    });
    expect((await db.getAll('readings')).map((r) => r.value)).toEqual([9, 41]);
    expect(await db.get('events', 'github:IC_1')).toMatchObject({ kind: 'comment' });
    expect((await db.get('subjects', repo.id))?.title).toBe(repo.title);
  });

  it('take changes of two machines that do not go together, and keep the record valid', async () => {
    const db = await full();
    const lines = await dump(db);
    const other = await freshStore();
    await load(other, lines);
    const set = (target: Database, dates: object) =>
      applyEdits(target, [{ type: 'keyResult', id: 'k1', set: dates }], me('2026-02-05'));
    await set(other, { due: '2026-01-15' });
    await set(db, { start: '2026-02-20' });
    const both = await load(db, await dump(other));
    expect(both.keyResult).toMatchObject({ updated: 1 });
    const { value } = (await db.get('entities', ['keyResult', 'k1'])) ?? {};
    expect(value).toMatchObject({ start: '2026-01-01', due: '2026-01-15' });
    const again = await freshStore();
    await load(again, await dump(db));
    expect((await again.get('entities', ['keyResult', 'k1']))?.value).toEqual(value);
  });

  it('lay the lines of a piece delivered twice down once, and commit once', async () => {
    const lines = await dump(await full());
    const db = await freshStore();
    await beginImport(db, 'i', me('2026-02-10'));
    for (const _ of [1, 2]) await stage(db, 'i', lines);
    for (const _ of [1, 2]) await commitImport(db, 'i', lines.length);
    await applySlice(db, 'i');
    await commitImport(db, 'i', lines.length);
    await dropImport(db, 'i');
    await carryOut(db, 'i');
    expect((await dump(db)).sort()).toEqual([...lines].sort());
  });

  it('are carried out to the end whatever a person does after the decision, and by two workers at once', async () => {
    const lines = await dump(await full());
    const db = await full();
    await beginImport(db, 'i', me('2026-02-10'));
    await stage(db, 'i', lines);
    await commitImport(db, 'i', lines.length);
    await applySlice(db, 'i');
    const removed = ['tag t1', 'keyResult k1', 'objective o1'].map((key) => {
      const [type, id = ''] = key.split(' ');
      return { type: type as 'tag', id, remove: true as const };
    });
    await applyEdits(db, removed, me('2026-02-11'));
    await runJob(db, await begin(db, 'eraseSite', { site: 'github' }));
    const [one, other] = await Promise.all([carryOut(db, 'i'), carryOut(db, 'i')]);
    expect([one.isDone, other.isDone, one.share]).toEqual([true, true, 1]);
    expect(await db.count('staging')).toBe(0);
    expect(await db.count('readings')).toBe(0);
    await load(await freshStore(), await dump(db));
  });

  it('set a record as a file without history states it', async () => {
    const db = await full();
    const stated = { type: 'objective', id: 'o1', title: 'Another title', horizon: 'long' };
    await load(db, [header, line(stated)]);
    expect((await db.get('entities', ['objective', 'o1']))?.value).toEqual({
      id: 'o1',
      title: 'Another title',
      horizon: 'long',
    });
  });

  it('keep a later change over the history in a file', async () => {
    const db = await full();
    const lines = await dump(db);
    await applyEdits(db, [{ type: 'keyResult', id: 'k1', set: { target: 20 } }], me('2026-02-02'));
    await load(db, lines);
    expect((await db.get('entities', ['keyResult', 'k1']))?.value).toMatchObject({ target: 20 });
  });
});

describe('a file that is not right', () => {
  const subject = line({ type: 'subject', ...repo });
  const cases: [why: string, lines: string[], says: RegExp][] = [
    ['no header', [subject], /line 1: it is not the header of a Stillroom backup/],
    ['an empty file', [''], /line 1: .*header/],
    [
      'a later version',
      [line({ type: 'stillroom', version: 2, exportedAt: '2026-01-01T00:00:00Z' })],
      /version 2.*reads version 1/,
    ],
    [
      'a truncated last line',
      [header, subject, '{"type":"reading","sub'],
      /line 3: it is not valid JSON; the file may be cut off/,
    ],
    ['an unknown record', [header, line({ type: 'spell' })], /line 2: “spell” is not a type/],
    [
      'a record whose type is inherited',
      [header, line({ type: 'constructor' })],
      /line 2: “constructor” is not a type/,
    ],
    [
      'a number that is none',
      [
        header,
        subject,
        line({ type: 'reading', subject: repo.id, metric: 'stars', value: '12', at: '2026-01-01T00:00:00Z' }),
      ],
      /line 3: reading: value/,
    ],
    [
      'a lone surrogate',
      [
        header,
        `{"type":"subject","id":"github:repo:a/b","platform":"github","kind":"repo","url":"https://github.com/a/b","title":"\\ud800"}`,
      ],
      /line 2: subject: title: .*Unicode/,
    ],
    [
      'an address that is none',
      [header, line({ type: 'subject', ...repo, url: 'javascript:alert(1)' })],
      /line 2: subject: url: must be an http/,
    ],
    [
      'a reading of no subject',
      [
        header,
        subject,
        line({
          type: 'reading',
          subject: 'github:repo:x/y',
          metric: 'stars',
          value: 1,
          at: '2026-01-01T00:00:00Z',
        }),
      ],
      /line 3: there is no subject “github:repo:x\/y”/,
    ],
    [
      'a key result of no objective',
      [
        header,
        line({
          type: 'keyResult',
          id: 'k9',
          objective: 'o9',
          title: 'T',
          layer: 'outcome',
          direction: 'increase',
          unit: '',
          baseline: 0,
          target: 1,
          start: '2026-01-01',
          due: '2026-02-01',
          measure: { kind: 'manual' },
        }),
      ],
      /line 2: .*o9/,
    ],
    [
      'a line nested 5,000 deep',
      [header, `{"type":"change","value":${'['.repeat(5000)}${']'.repeat(5000)}}`],
      /line 2: it has more than 64 lists or objects inside each other/,
    ],
    ['a line of six million characters', [header, 'x'.repeat(6e6)], /line 2: it is longer than 5000000 /],
    [
      'a year of five digits',
      [
        header,
        line({ type: 'cycle', id: 'c', title: 'T', start: '12026-01-01T00:00:00Z', end: '2026-01-01' }),
      ],
      /line 2: cycle: start: must be a day of the years 1970 to 2999/,
    ],
    [
      'a measure that is none',
      [
        header,
        line({
          ...{ type: 'keyResult', id: 'k9', objective: 'o1', title: 'T', layer: 'outcome', unit: '' },
          ...{ direction: 'increase', baseline: 0, target: 1, start: '2026-01-01', due: '2026-02-01' },
          measure: { kind: 'count', of: 'sheep' },
        }),
      ],
      /line 2: keyResult: measure.of: has a “of” that is not known/,
    ],
    ['a text that is no JSON at all', ['PK\u0003\u0004 not a backup'], /line 1: it is not valid JSON/],
  ];
  it.each(cases)('is refused, its line named, and nothing changes: %s', async (_why, lines, says) => {
    const db = await full();
    const before = await dump(db);
    await expect(load(db, lines)).rejects.toMatchObject({
      code: 'badBackup',
      message: expect.stringMatching(says),
    });
    expect(await dump(db)).toEqual(before);
  });
});
