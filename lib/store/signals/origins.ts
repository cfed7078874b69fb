import * as z from 'zod/mini';
import type { Database } from '../db/database';
import type { WriteTransaction } from '../db/transaction';

const key = 'origins';
const origins = z.record(z.string(), z.string());

/** The platform that was recognised on an origin; undefined where none was. */
export async function platformOf(db: Database, { origin }: URL): Promise<string | undefined> {
  return (await readOrigins(db))[origin];
}

/** Every origin with a recognised platform, with the platform's id. */
export async function readOrigins(db: Database): Promise<Readonly<Record<string, string>>> {
  return parse(await db.get('meta', key));
}

/** Stores the platform of an origin. */
export async function rememberOrigin(db: Database, { origin }: URL, platform: string): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  const known = parse(await tx.store.get(key));
  if (known[origin] !== platform) await tx.store.put({ ...known, [origin]: platform }, key);
  await tx.done;
}

/** Removes the platform of an origin. */
export async function forgetOrigin(tx: WriteTransaction, origin: string): Promise<void> {
  const meta = tx.objectStore('meta');
  const { [origin]: _forgotten, ...rest } = parse(await meta.get(key));
  await meta.put(rest, key);
}

function parse(value: unknown): Record<string, string> {
  const parsed = z.safeParse(origins, value);
  return parsed.success ? parsed.data : {};
}
