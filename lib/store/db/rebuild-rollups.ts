import { addToRollup, dayOf, emptyRollup, type Rollup, rollupStart } from '../../model/rollup';
import type { Event, Reading } from '../../model/signals';
import { enqueuePut } from './enqueue';
import { putWeeks } from './put-weeks';
import type { WriteTransaction } from './transaction';

const batchSize = 2000;

/** Computes all rollups, and the weeks that follow from them, anew from the stored readings and events. */
export async function rebuildRollups(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('rollups').clear();
  await tx.objectStore('weeks').clear();
  const builder = new RollupBuilder(tx);
  for await (const { subject, metric, ...reading } of readingsIn(tx))
    await builder.add(subject, 'reading', metric, reading);
  for await (const { subject, kind, actor, at } of eventsIn(tx)) {
    await builder.add(subject, 'event', kind, { at });
    if (actor !== undefined) await builder.add(subject, 'actor', actor, { at });
  }
  await builder.flush();
}

/** Puts rollups of signals that come subject by subject, and keeps only those of one subject in memory. */
class RollupBuilder {
  private readonly open = new Map<string, Rollup>();
  private subject: string | undefined;

  constructor(private readonly tx: WriteTransaction) {}

  async add(
    subject: string,
    of: Rollup['of'],
    name: string,
    signal: { at: string; value?: number; approximate?: boolean | undefined },
  ): Promise<void> {
    if (subject !== this.subject) await this.flush();
    this.subject = subject;
    const at = Date.parse(signal.at);
    if (Number.isNaN(at)) return;
    const from = rollupStart(dayOf(at));
    const key = `${of} ${from} ${name}`;
    const rollup = this.open.get(key) ?? emptyRollup({ subject, of, name, from });
    this.open.set(key, rollup);
    addToRollup(rollup, { at, value: signal.value ?? 1, approximate: signal.approximate });
  }

  async flush(): Promise<void> {
    const rollups = [...this.open.values()];
    this.open.clear();
    for (const rollup of rollups) enqueuePut(this.tx, 'rollups', rollup);
    await putWeeks(this.tx, rollups);
  }
}

/** Readings in the order of their keys, which is that of subject, metric and instant. */
async function* readingsIn(tx: WriteTransaction): AsyncGenerator<Reading> {
  for (let range: IDBKeyRange | undefined; ; ) {
    const found = await tx.objectStore('readings').getAll(range, batchSize);
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < batchSize) return;
    range = IDBKeyRange.lowerBound([last.subject, last.metric, last.at], true);
  }
}

/** Events subject by subject, in the order of time. */
async function* eventsIn(tx: WriteTransaction): AsyncGenerator<Event> {
  // Several events can share a key of the index, so a batch begins at the last key of the one before.
  let seen = new Set<string>();
  for (let range: IDBKeyRange | undefined; ; ) {
    const size = batchSize + seen.size;
    const found = await tx.objectStore('events').index('subject').getAll(range, size);
    yield* found.filter((e) => !seen.has(e.id));
    const last = found.at(-1);
    if (!last || found.length < size) return;
    seen = new Set(found.flatMap((e) => (e.subject === last.subject && e.at === last.at ? e.id : [])));
    range = IDBKeyRange.lowerBound([last.subject, last.at]);
  }
}
