import type { KeyResult } from '../../lib/model/goals';
import { dayOf, mondayOf } from '../../lib/model/rollup';
import { openStore } from '../../lib/store/db/database';
import { rebuildRollups } from '../../lib/store/db/rebuild-rollups';
import { beginWrite, inTransaction, runTransaction } from '../../lib/store/db/transaction';
import { applyEdits } from '../../lib/store/goals/edits';
import { readGoals } from '../../lib/store/goals/read-goals';
import { addJob, runSlice } from '../../lib/store/jobs/jobs';
import { readWeekly } from '../../lib/store/signals/read-weekly';
import { readTargetHistory } from '../../lib/store/snapshots/read-targets';
import { refreshSnapshots } from '../../lib/store/snapshots/refresh';
import { jobDefinitions } from '../../lib/worker/jobs/definitions';

/** The store's own functions in a page of the extension, so that the bench measures them in a browser's database. */
export const costs = {
  /** The suggested targets beside a form. */
  async form() {
    const db = await opened;
    const stored = (await db.get('entities', ['keyResult', 'k0']))?.value as KeyResult;
    await readTargetHistory(db, stored, Date.now(), 'UTC');
  },
  /** A rule that matches every subject is changed, and the figures that follow from it. */
  async rule() {
    const db = await opened;
    rules += 1;
    const set = { keyResult: 'ruled', platform: 'github', title: rules % 2 ? 'repo' : 'acme' };
    await applyEdits(db, [{ type: 'rule', id: 'r', set }], { now: Date.now(), author: 'me' });
    await refreshSnapshots(db, Date.now, 'UTC');
  },
  /** A site of which nothing was read is erased. */
  async erase() {
    const db = await opened;
    const task = { site: 'https://nothing.test' };
    const id = await inTransaction(db, ['jobs'], (tx) => addJob(tx, 'eraseSite', task, Date.now()));
    while ((await runSlice(db, { id, kind: 'eraseSite' }, jobDefinitions))?.state === 'running');
  },
  /** Fifty key results are measured anew. */
  async refresh() {
    const db = await opened;
    const tx = db.transaction('dirty', 'readwrite');
    for (let n = 0; n < 50; n += 1) void tx.store.put({ keyResult: `k${n}`, mark: 'bench' });
    await tx.done;
    await refreshSnapshots(db, Date.now, 'UTC');
  },
  /** What the review reads. */
  async review() {
    await readGoals(await opened);
  },
};
export type Cost = keyof typeof costs;

/** The weekly series of all metrics over two years, as Insights reads them and as it would have to without what is kept. */
const series = {
  /** From the weeks that are kept as readings come in. */
  async weeks() {
    await readWeekly(await opened, lastTwoYears());
  },
  /** From all readings. */
  async recomputed() {
    await weeklyOfReadings(lastTwoYears());
  },
};

const opened = openStore();
let rules = 0;
const metrics = ['stars', 'forks', 'watchers', 'openIssues', 'dependents'];
const day = 86_400_000;
const week = 7 * day;
const threeYears = 156 * week;
/** So many readings of each metric are of the last weeks, one a week, so that there is something to draw of few readings. */
const weekly = 4;
/** So many readings are fetched at a time. */
const inBatch = 2000;

/** So many days of history are asked for. */
const asked = 182;

/**
 * Fills the store up to so many readings of its subjects, spread over three years until now, with their rollups. What is asked stays
 * the same, whatever else is stored: the stars of the last half year, of which each subject has one a week from the first, and the
 * one whose targets are suggested one a day.
 */
async function fill(subjects: number, from: number, to: number): Promise<void> {
  const db = await opened;
  const begin = Date.now() - threeYears;
  if (from === 0) await putAskedHistory(db, subjects);
  for (let at = from; at < to; at += 20_000) {
    const tx = db.transaction('readings', 'readwrite');
    for (let n = at; n < Math.min(to, at + 20_000); n += 1) {
      if (n % subjects === 0) continue;
      const metric = metrics[Math.floor(n / subjects) % metrics.length] ?? '';
      const span = metric === 'stars' ? threeYears - asked * day : threeYears;
      // Multiples of the golden ratio are evenly spread, however many there are.
      const nth = Math.floor(n / subjects / metrics.length);
      const share = nth < weekly ? 1 - (nth * week) / threeYears : (nth * 0.618_033_988_75) % 1;
      void tx.store.put({
        subject: `github:repo:acme/repo-${n % subjects}`,
        metric,
        value: 1000 + Math.floor(share * 1000),
        at: new Date(begin + Math.floor(share * span)).toISOString(),
      });
    }
    await tx.done;
  }
  const tx = beginWrite(db, ['readings', 'events', 'rollups', 'weeks']);
  await runTransaction(tx, () => rebuildRollups(tx));
}

async function putAskedHistory(db: Awaited<typeof opened>, subjects: number): Promise<void> {
  const tx = db.transaction('readings', 'readwrite');
  for (let n = 0; n < subjects; n += 1)
    for (let days = asked; days > 0; days -= n ? 7 : 1)
      void tx.store.put({
        ...{ subject: `github:repo:acme/repo-${n}`, metric: 'stars', value: 2000 - days },
        at: new Date(Date.now() - days * day).toISOString(),
      });
  await tx.done;
}

function lastTwoYears(): { from: number; to: number } {
  return { from: Date.now() - 104 * week, to: Date.now() };
}

/** The last value of each metric of each subject in each week, by `subject metric`; weeks without a reading are not a number. */
async function weeklyOfReadings({
  from,
  to,
}: {
  from: number;
  to: number;
}): Promise<Map<string, Float64Array>> {
  const db = await opened;
  const [first, last] = [mondayOf(dayOf(from)), mondayOf(dayOf(to))];
  const found = new Map<string, Float64Array>();
  for (let range: IDBKeyRange | undefined; ; ) {
    const batch = await db.getAll('readings', range, inBatch);
    for (const { subject, metric, at, value } of batch) {
      const monday = mondayOf(dayOf(Date.parse(at)));
      if (monday < first || monday > last) continue;
      const id = `${subject} ${metric}`;
      const values = found.get(id) ?? new Float64Array((last - first) / 7 + 1).fill(Number.NaN);
      found.set(id, values);
      values[(monday - first) / 7] = value;
    }
    const done = batch.at(-1);
    if (!done || batch.length < inBatch) return found;
    range = IDBKeyRange.lowerBound([done.subject, done.metric, done.at], true);
  }
}

/** Milliseconds that something takes, a number of times. */
async function time(cost: Cost | keyof typeof series, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await { ...costs, ...series }[cost]();
    times.push(performance.now() - begun);
  }
  return times;
}

export const page = { fill, time };
Object.assign(globalThis, { stillroomCost: page });
