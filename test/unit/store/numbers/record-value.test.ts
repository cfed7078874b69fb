import { describe, expect, it, test } from 'vitest';
import { confirmSetAside } from '../../../../lib/store/numbers/record-value';
import { readNumbers } from '../../../../lib/store/signals/read-numbers';
import { refreshSnapshots } from '../../../../lib/store/snapshots/refresh';
import { day, rebuiltRollups, storeWithGoal } from '../support';
import { address, follow, noon, print, seen, thisMonth, valuesOf } from './support';

const leads = () => storeWithGoal({ measure: { kind: 'latest', metric: 'value' }, target: 1000 });
const gone = { state: 'refused', reason: 'labelGone', label: 'leads' } as const;
const confirm = { now: day('2026-02-20'), zone: 'UTC' };

describe('a value of a followed number', () => {
  it('is a reading of its subject, and moves the key result', async () => {
    const db = await leads();
    const { number } = await follow(db);
    expect(await seen(db, number, 500, '2026-02-02')).toEqual({
      isFollowed: true,
      stored: true,
      isNews: true,
    });
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 412],
      ['2026-02-02', 500],
    ]);
    expect((await db.getAll('dirty')).map((d) => d.keyResult)).toEqual(['k1']);
    await refreshSnapshots(db, () => day('2026-02-10'), 'UTC');
    expect((await db.getAll('snapshots'))[0]).toMatchObject({ value: 500, progress: 0.5 });
    const rollups = await db.getAll('rollups');
    expect(await rebuiltRollups(db)).toEqual(rollups);
  });

  it('is stored once a change, and once a day while it stands', async () => {
    const db = await leads();
    const { number } = await follow(db);
    for (const hour of ['13', '14', '15'])
      await seen(db, number, 412, '2026-02-02', { at: `2026-02-02T${hour}:00:00Z` });
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 412],
      ['2026-02-02', 412],
    ]);
  });

  it('is not dated in the future, and comes in the order of time', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 500, '2026-02-03', { at: '2026-03-03T00:00:00Z' });
    expect(await seen(db, number, 450, '2026-02-03', { at: noon('2026-02-02') })).toMatchObject({
      stored: false,
    });
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 412],
      ['2026-02-03', 500],
    ]);
  });

  it('that is abbreviated is no fall of the same value', async () => {
    const db = await leads();
    const { number } = await follow(db, { kind: 'counted', value: 12_345 });
    const outcome = { state: 'read', value: 12_300, approximate: true, print: print('leads') } as const;
    await seen(db, number, outcome, '2026-02-02');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 12_345],
      ['2026-02-02', 12_345],
    ]);
  });

  it.each([
    ['another path', { url: 'https://crm.example/other' }],
    ['another origin', { url: 'https://evil.test/reports' }],
    ['a frame, though it was picked in the page itself', { isFrame: true }],
  ])('is stored from no other place: %s', async (_what, where) => {
    const db = await leads();
    const { number } = await follow(db);
    const before = await db.getAll('numberStates');
    expect(await seen(db, number, 500, '2026-02-02', where)).toMatchObject({
      isFollowed: false,
      stored: false,
    });
    expect(await valuesOf(db, number)).toHaveLength(1);
    expect(await db.getAll('numberStates')).toEqual(before);
  });

  it('of an unknown number is not stored', async () => {
    const db = await leads();
    expect(await seen(db, 'n?', 500, '2026-02-02')).toMatchObject({ isFollowed: false, stored: false });
    expect(await db.count('readings')).toBe(0);
    expect(await db.count('numberStates')).toBe(0);
  });

  it('in a frame is stored where it was picked in one', async () => {
    const db = await leads();
    const { number } = await follow(db, { inFrame: true });
    expect(await seen(db, number, 500, '2026-02-02', { isFrame: true })).toMatchObject({ stored: true });
  });

  it('is learned from: the last five prints are kept, with the format that was settled', async () => {
    const db = await leads();
    const { number } = await follow(db);
    for (let n = 1; n <= 7; n += 1) {
      const looks = { ...print('leads'), tag: `t${n}`, format: { ...print('').format, language: 'de' } };
      const outcome = { state: 'read', value: 412 + n, approximate: false, print: looks } as const;
      await seen(db, number, outcome, `2026-02-0${n + 1}`);
    }
    const prints = (await db.get('numberStates', number))?.prints ?? [];
    expect(prints.map((p) => p.tag)).toEqual(['t3', 't4', 't5', 't6', 't7']);
    expect(prints.every((p) => p.format.language === 'en')).toBe(true);
  });
});

describe('a value that is not plausible', () => {
  it('is set aside, counts for nothing and is asked about once', async () => {
    const db = await leads();
    const { number } = await follow(db);
    expect(await seen(db, number, 5000, '2026-02-02')).toMatchObject({ stored: false, isNews: true });
    expect(await seen(db, number, 5000, '2026-02-03')).toMatchObject({ stored: false, isNews: false });
    expect(await valuesOf(db, number)).toHaveLength(1);
    expect((await readNumbers(db))[0]).toMatchObject({
      last: { value: 412 },
      setAside: { value: 5000, why: 'jump', at: noon('2026-02-02') },
    });
  });

  it('counts from the instant at which it was seen, once it is confirmed', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 5000, '2026-02-02');
    expect(await confirmSetAside(db, number, true, confirm)).toBe(true);
    expect(await confirmSetAside(db, number, true, confirm)).toBe(false);
    await seen(db, number, 5100, '2026-02-04');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 412],
      ['2026-02-02', 5000],
      ['2026-02-04', 5100],
    ]);
  });

  it('is dropped, and not asked about again', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 5000, '2026-02-02');
    await confirmSetAside(db, number, false, confirm);
    await seen(db, number, 5000, '2026-02-03');
    expect((await readNumbers(db))[0]?.setAside).toBeUndefined();
    await seen(db, number, 6000, '2026-02-04');
    expect((await readNumbers(db))[0]?.setAside?.value).toBe(6000);
    expect(await valuesOf(db, number)).toHaveLength(1);
  });

  it('is forgotten once a plausible one comes', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 5000, '2026-02-02');
    await seen(db, number, 413, '2026-02-03');
    expect((await readNumbers(db))[0]?.setAside).toBeUndefined();
  });

  test.each([
    ['a fall of what only grows', 'counted', undefined, 'fall'],
    ['no fall of a state', 'state', undefined, undefined],
    ['no fall of a rolling window', 'counted', { kind: 'rolling', unit: 'days', count: 30 }, undefined],
  ] as const)('%s', async (_what, kind, range, why) => {
    const db = await leads();
    const { number } = await follow(db, { kind, ...(range && { range }) });
    await seen(db, number, 400, '2026-02-02');
    expect((await readNumbers(db))[0]?.setAside?.why).toBe(why);
  });
});

describe('a number that is not read', () => {
  it('keeps its last value with its day, and the reason; nothing is stored', async () => {
    const db = await leads();
    const { number } = await follow(db);
    expect(await seen(db, number, gone, '2026-02-02')).toMatchObject({ stored: false, isNews: true });
    expect(await seen(db, number, gone, '2026-02-03')).toMatchObject({ stored: false, isNews: false });
    expect((await readNumbers(db))[0]).toMatchObject({
      url: address,
      origin: 'https://crm.example',
      last: { value: 412, at: noon('2026-02-01') },
      lookedAt: noon('2026-02-03'),
      reason: { reason: 'labelGone', label: 'leads' },
      keyResults: [{ id: 'k1', title: 'Key result k1' }],
    });
    expect(await valuesOf(db, number)).toHaveLength(1);
    await seen(db, number, 413, '2026-02-04');
    expect((await readNumbers(db))[0]?.reason).toBeUndefined();
  });
});

describe('what counts in a range that begins anew', () => {
  const counted = { kind: 'counted', range: thisMonth, value: 40 } as const;

  it('is stored as a running total over its beginnings', async () => {
    const db = await leads();
    const { number } = await follow(db, counted);
    await seen(db, number, 45, '2026-02-20');
    await seen(db, number, 3, '2026-03-10');
    await seen(db, number, 9, '2026-03-20');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 40],
      ['2026-02-20', 45],
      ['2026-03-10', 48],
      ['2026-03-20', 54],
    ]);
    expect((await readNumbers(db))[0]).toMatchObject({ last: { value: 54 }, shown: { value: 9 }, missed: 0 });
  });

  it('says that a beginning was missed, and fills in nothing', async () => {
    const db = await leads();
    const { number } = await follow(db, counted);
    await seen(db, number, 7, '2026-04-10');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 40],
      ['2026-04-10', 47],
    ]);
    expect((await readNumbers(db))[0]?.missed).toBe(1);
  });

  it('is not stored while it may be of the last period still', async () => {
    const db = await leads();
    const { number } = await follow(db, counted);
    await seen(db, number, 41, '2026-03-01');
    expect(await valuesOf(db, number)).toEqual([['2026-02-01', 40]]);
    await seen(db, number, 41, '2026-03-03');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 40],
      ['2026-03-03', 81],
    ]);
  });

  it('asks about a fall within its time', async () => {
    const db = await leads();
    const { number } = await follow(db, counted);
    await seen(db, number, 30, '2026-02-10');
    expect((await readNumbers(db))[0]?.setAside).toMatchObject({ value: 30, why: 'fall' });
  });

  it('shown as a state is stored as it is shown', async () => {
    const db = await leads();
    const { number } = await follow(db, { ...counted, kind: 'state' });
    await seen(db, number, 5, '2026-03-10');
    expect(await valuesOf(db, number)).toEqual([
      ['2026-02-01', 40],
      ['2026-03-10', 5],
    ]);
  });
});
