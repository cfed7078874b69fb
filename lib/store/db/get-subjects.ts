import type { Schema } from './schema';
import type { ReadTransaction } from './transaction';

/** So many wanted records are read in one request, and at most so many times as many stored ones with them. */
const chunk = 250;
const mostBetween = 4;

/**
 * The subjects of some ids, as far as they are stored, in the order of their ids. Those that are close to each other are read
 * in one request, with what lies between them: a request for each takes ten times as long.
 */
export async function getSubjects(
  tx: ReadTransaction,
  ids: Iterable<string>,
): Promise<Schema['subjects']['value'][]> {
  // By code units, as the database compares texts; asking it to compare takes some hundred times as long.
  const sorted = [...new Set(ids)].toSorted();
  const chunks = Array.from({ length: Math.ceil(sorted.length / chunk) }, (_, n) =>
    sorted.slice(n * chunk, (n + 1) * chunk),
  );
  return (await Promise.all(chunks.map((own) => getChunk(tx, own)))).flat();
}

async function getChunk(tx: ReadTransaction, ids: readonly string[]): Promise<Schema['subjects']['value'][]> {
  const store = tx.objectStore('subjects');
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length * mostBetween;
  const around = await store.getAll(IDBKeyRange.bound(first, last), most);
  const wanted = new Set(ids);
  const found = around.filter((subject) => wanted.has(subject.id));
  const end = around.at(-1)?.id;
  if (around.length < most || end === undefined) return found;
  // Too much lies between them.
  const rest = ids.filter((id) => id > end);
  const others = await Promise.all(rest.map((id) => store.get(id)));
  return [...found, ...others.filter((subject) => subject !== undefined)];
}
