import { expect, it } from 'vitest';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { addJob, recordFailure, setTotal, stopJob, stopJobs, totalOf } from '../../../../lib/store/jobs/jobs';
import { ingest } from '../../../../lib/store/signals/ingest';
import { jobDefinitions } from '../../../../lib/worker/jobs/definitions';
import { begin, jobOf } from '../jobs-support';
import { captured, freshStore } from '../support';

const site = (of: string) => ({ site: of });
const now = Date.parse('2026-02-10T12:00:00Z');

it('a job begins with nothing done', async () => {
  const db = await freshStore();
  const id = await begin(db, 'eraseSite', site('github'));
  expect(await jobOf(db, id)).toEqual({
    ...{ id, kind: 'eraseSite', task: site('github'), startedAt: '2026-02-10T12:00:00.000Z' },
    ...{ state: 'running', done: 0, deleted: 0, failures: 0 },
  });
});

it('a job whose first slice was done already goes on after it', async () => {
  const db = await freshStore();
  const first = { next: { phase: 'subjects', after: 's' }, done: 7, deleted: 3 };
  const id = await inTransaction(db, ['jobs'], (tx) => addJob(tx, 'eraseSite', site('github'), now, first));
  expect(await jobOf(db, id)).toMatchObject({ position: first.next, done: 7, deleted: 3 });
});

it('of the jobs of a kind, those that are meant are stopped', async () => {
  const db = await freshStore();
  const ids = [await begin(db, 'eraseSite', site('github')), await begin(db, 'eraseSite', site('forem'))];
  await inTransaction(db, ['jobs'], (tx) => stopJobs(tx, 'eraseSite', (task) => task.site === 'forem'));
  const states = await Promise.all(ids.map(async (id) => (await jobOf(db, id)).state));
  expect(states).toEqual(['running', 'stopped']);
});

it('a job that has ended stays as it ended', async () => {
  const db = await freshStore();
  const id = await begin(db, 'eraseSite', site('github'));
  await stopJob(db, id);
  const ended = await jobOf(db, id);
  await setTotal(db, id, 9);
  await recordFailure(db, id, 'unexpected');
  await inTransaction(db, ['jobs'], (tx) => stopJobs(tx, 'eraseSite'));
  expect(await jobOf(db, id)).toEqual(ended);
  expect(ended).not.toHaveProperty('position');
});

it('a job says how many records it will look at; none where its task is invalid', async () => {
  const db = await freshStore();
  await ingest(db, captured('2026-02-01'));
  for (const [kind, task, total] of [
    ['eraseSite', site('github'), 1],
    ['eraseSite', site('forem'), 0],
    ['retention', { before: '2026-01-01T00:00:00Z' }, 1],
    ['erasePerson', { handle: 'ada', hashes: [] }, 1],
  ] as const) {
    const id = await begin(db, kind, task as never);
    expect(await totalOf(db, await jobOf(db, id), jobDefinitions)).toBe(total);
  }
  const odd = await begin(db, 'eraseSite', site('github'));
  const job = { ...(await jobOf(db, odd)), task: { site: 7 } };
  expect(await totalOf(db, job, jobDefinitions)).toBe(0);
});
