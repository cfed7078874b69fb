import * as z from 'zod/mini';
import type { Database } from '../db/database';
import type { Writing } from '../db/transaction';

const key = 'origins';
const origins = z.record(z.string(), z.string());

/** Which software makes the pages of an origin, by what they said of themselves; undefined where none has been seen. */
export async function platformOf(db: Database, { origin }: URL): Promise<string | undefined> {
  return (await readOrigins(db))[origin];
}

/** Every origin whose software is known, with the platform's id. */
export async function readOrigins(db: Database): Promise<Readonly<Record<string, string>>> {
  return parse(await db.get('meta', key));
}

/** Remembers which software makes the pages of an origin. */
export async function rememberOrigin(db: Database, { origin }: URL, platform: string): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  const known = parse(await tx.store.get(key));
  if (known[origin] !== platform) await tx.store.put({ ...known, [origin]: platform }, key);
  await tx.done;
}

/** Forgets which software makes the pages of an origin. */
export async function forgetOrigin(tx: Writing, origin: string): Promise<void> {
  const meta = tx.objectStore('meta');
  const { [origin]: _forgotten, ...rest } = parse(await meta.get(key));
  await meta.put(rest, key);
}

function parse(value: unknown): Record<string, string> {
  const parsed = z.safeParse(origins, value);
  return parsed.success ? parsed.data : {};
}
