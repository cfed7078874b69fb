import type { Database } from '../db/database';
import { actorKeyName } from './actor-keys';

/** The key under which people are stored; `missing` before its first use, `broken` where what is stored cannot serve as one. */
export async function readActorKey(db: Database): Promise<CryptoKey | 'missing' | 'broken'> {
  const held = await db.get('meta', actorKeyName);
  if (held === undefined) return 'missing';
  const isUsable =
    held instanceof CryptoKey && held.algorithm.name === 'HMAC' && held.usages.includes('sign');
  return isUsable ? held : 'broken';
}

/** Whether people cannot be stored, because their key is broken. */
export async function isActorKeyBroken(db: Database): Promise<boolean> {
  return (await readActorKey(db)) === 'broken';
}
