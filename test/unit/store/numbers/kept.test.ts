import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { mergeNumbers } from '../../../../lib/store/numbers/merge';
import { readNumbers } from '../../../../lib/store/signals/read-numbers';
import { readKeyResultSeries, readMetricSeries } from '../../../../lib/store/snapshots/read-insights';
import { begin, runJob } from '../jobs-support';
import { day, dump, freshStore, load, me, storeWithGoal, sum } from '../support';
import { follow, seen, thisMonth, valuesOf } from './support';

const leads = () => storeWithGoal({ measure: { kind: 'latest', metric: 'value' }, target: 1000 });

describe('a backup', () => {
  it('has followed numbers with their history, and goes on with them elsewhere', async () => {
    const db = await leads();
    const { number } = await follow(db);
    await seen(db, number, 500, '2026-02-02');
    const lines = await dump(db);
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types.filter((type) => type === 'number')).toHaveLength(1);
    expect(lines.join('')).not.toContain('lastLook');
    const other = await freshStore();
    await load(other, lines);
    expect((await readNumbers(other))[0]).toMatchObject({ number: { id: number }, last: { value: 500 } });
    expect(await seen(other, number, 510, '2026-02-03')).toMatchObject({ stored: true });
    expect(await valuesOf(other, number)).toHaveLength(3);
    expect(sum(await load(other, lines), 'added', 'updated')).toBe(0);
  });

  it.each([
    ['a jump', 'state', 500, 90_000, 'jump'],
    ['a fall of what only grows', 'counted', 500, 420, 'fall'],
  ] as const)('elsewhere has %s set aside, as before', async (_what, kind, last, value, why) => {
    const db = await leads();
    const { number } = await follow(db, { kind });
    await seen(db, number, last, '2026-02-02');
    const other = await freshStore();
    await load(other, await dump(db), { at: '2026-04-10' });
    expect(await seen(other, number, value, '2026-02-03')).toMatchObject({ stored: false });
    expect((await readNumbers(other))[0]).toMatchObject({ setAside: { value, why }, shown: { value: last } });
    expect(await valuesOf(other, number)).toHaveLength(2);
  });

  it.each([
    ['in the same month', '2026-03-25', 12, 0, 57],
    ['in the next one', '2026-04-10', 2, 0, 56],
    ['in a later one, and a missed one is said', '2026-05-10', 2, 1, 56],
  ] as const)('elsewhere goes on with a running total %s', async (_when, on, value, missed, total) => {
    const db = await leads();
    const { number } = await follow(db, { kind: 'counted', value: 40, range: thisMonth });
    await seen(db, number, 45, '2026-02-20');
    await seen(db, number, 3, '2026-03-10');
    await seen(db, number, 9, '2026-03-20');
    const other = await freshStore();
    await load(other, await dump(db), { at: '2026-04-10' });
    for (const store of [db, other]) {
      expect(await seen(store, number, value, on)).toMatchObject({ stored: true });
      expect((await valuesOf(store, number)).at(-1)).toEqual([on, total]);
      expect((await readNumbers(store))[0]?.missed).toBe(missed);
    }
  });

  it.each([
    ['with what was read in its week', '2026-02-05', 61],
    ['from where it is, after a Sunday that may be of either week', '2026-02-08', 60],
  ] as const)('elsewhere goes on with a weekly total %s', async (_what, before, total) => {
    const week = { kind: 'period', unit: 'week', back: 0 } as const;
    const db = await leads();
    const { number } = await follow(db, { kind: 'counted', value: 40, range: week, day: '2026-02-02' });
    await seen(db, number, 50, before);
    await seen(db, number, 10, '2026-02-10');
    const other = await freshStore();
    await load(other, await dump(db), { at: '2026-04-10' });
    await seen(other, number, 11, '2026-02-12');
    expect((await valuesOf(other, number)).at(-1)).toEqual(['2026-02-12', total]);
  });

  it('from a machine that has read on since is gone on with', async () => {
    const db = await leads();
    const { number } = await follow(db, { kind: 'counted', value: 40, range: thisMonth });
    const other = await freshStore();
    await load(other, await dump(db), { at: '2026-04-10' });
    await seen(other, number, 41, '2026-02-03');
    await seen(db, number, 45, '2026-02-20');
    await seen(db, number, 9, '2026-03-20');
    await load(other, await dump(db), { at: '2026-04-10' });
    await seen(other, number, 12, '2026-03-25');
    expect((await valuesOf(other, number)).at(-1)).toEqual(['2026-03-25', 57]);
  });

  it('elsewhere is merged with a successor: its running total goes on', async () => {
    const db = await leads();
    const counted = { kind: 'counted', range: thisMonth } as const;
    const from = await follow(db, { ...counted, value: 40 });
    const into = await follow(db, { ...counted, value: 45, day: '2026-02-20' });
    const other = await freshStore();
    await load(other, await dump(db), { at: '2026-04-10' });
    for (const store of [db, other]) {
      await mergeNumbers(store, from.number, into.number, me('2026-02-21'), 'UTC');
      await seen(store, into.number, 5, '2026-03-10');
      expect((await valuesOf(store, into.number)).map(([, value]) => value)).toEqual([40, 45, 50]);
    }
  });

  it('without a history is taken as it is stated; one without its subject is refused', async () => {
    const db = await leads();
    const { number } = await follow(db);
    const lines = (await dump(db)).filter((line) => !line.includes('"type":"change"'));
    const other = await freshStore();
    await load(other, lines);
    expect((await readNumbers(other)).map((n) => n.number.id)).toEqual([number]);
    const alone = lines.filter((line) => /"type":"(?:stillroom|number)"/.test(line));
    await expect(load(await freshStore(), alone)).rejects.toMatchObject({ code: 'badBackup' });
  });
});

describe('what is erased', () => {
  it('with the site of its page: record, state, readings and history', async () => {
    const db = await leads();
    await follow(db);
    const { number } = await follow(db, { url: 'https://crm.example.org/reports' });
    await runJob(db, await begin(db, 'eraseSite', { site: 'https://crm.example' }));
    expect((await readNumbers(db)).map((n) => n.number.id)).toEqual([number]);
    expect((await db.getAll('numberStates')).map((s) => s.number)).toEqual([number]);
    expect((await db.getAll('changes')).filter((c) => c.entity.type === 'number')).toHaveLength(
      (await db.getAll('changes')).filter((c) => c.entity.id === number).length,
    );
    expect(await db.count('readings')).toBe(1);
  });

  it('with a platform whose page it is on', async () => {
    const db = await leads();
    const { number } = await follow(db, { url: 'https://github.com/acme/widgets' });
    await runJob(db, await begin(db, 'eraseSite', { site: 'github', numbers: [number] }));
    expect(await readNumbers(db)).toEqual([]);
    expect(await db.count('readings')).toBe(0);
  });

  it('as too old: values, but not that it is followed', async () => {
    const db = await leads();
    const { number } = await follow(db, { keyResult: null });
    await seen(db, number, 5000, '2026-02-02');
    await runJob(db, await begin(db, 'retention', { before: '2026-06-01T00:00:00Z' }));
    expect(await db.count('readings')).toBe(0);
    const [kept] = await readNumbers(db);
    expect(kept?.number.id).toBe(number);
    expect([kept?.last, kept?.shown, kept?.setAside]).toEqual([undefined, undefined, undefined]);
    expect(await seen(db, number, 600, '2026-06-02')).toMatchObject({ stored: true });
  });
});

describe('a rolling window', () => {
  const window = { kind: 'rolling', unit: 'days', count: 30 } as const;
  const span = { start: day('2026-02-01'), end: day('2026-02-28') };

  it.each([
    ['stays out of weekly steps, of its own and of its key result', window, 0],
    ['unlike a state', undefined, 1],
  ])('%s', async (_what, range, expected) => {
    const db = await leads();
    const { number } = await follow(db, { ...(range && { range }) });
    await seen(db, number, 500, '2026-02-10');
    await seen(db, number, 600, '2026-02-18');
    const { groups, weeks } = await readMetricSeries(db, span, undefined);
    expect(groups).toHaveLength(expected);
    const own = await readKeyResultSeries(db, span, weeks, 'UTC', () => undefined);
    const known = own.flatMap((k) => k.steps).filter((step) => step !== undefined);
    expect(known.length > 0).toBe(expected > 0);
  });
});

it('a number whose subject is unknown is refused', async () => {
  const db = await leads();
  const { number } = await follow(db);
  const set = { subject: 'web:number:crm.example/x#n' };
  await expect(applyEdits(db, [{ type: 'number', id: number, set }], me('2026-02-02'))).rejects.toMatchObject(
    {
      code: 'notFound',
    },
  );
});
