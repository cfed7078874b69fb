import type { Database } from '../db/database';
import type { WriteTransaction } from '../db/transaction';

/** Where `meta` has the key under which people are named on this machine, and keys that came with backups. */
export const actorKeyName = 'actorKey';
const otherKeysName = 'otherActorKeys';

/** The keys under which people may be named in this store, the one that names new people first. */
export async function readActorKeys(db: Database): Promise<CryptoKey[]> {
  const [own, others] = await Promise.all([db.get('meta', actorKeyName), db.get('meta', otherKeysName)]);
  return [own, ...listOf(others)].filter((key) => key instanceof CryptoKey);
}

/**
 * Adds the key of a backup. Where no event is stored yet, it names people from now on. Otherwise people keep the names that
 * they have here, and the key serves to recognise those of the backup.
 * @returns whether people seen here and people of the backup have the same names from now on.
 */
export async function adoptActorKey(tx: WriteTransaction, key: CryptoKey): Promise<boolean> {
  const meta = tx.objectStore('meta');
  const others = listOf(await meta.get(otherKeysName));
  if ((await tx.objectStore('events').count()) > 0) {
    await meta.put([...others, key], otherKeysName);
    return false;
  }
  const own = await meta.get(actorKeyName);
  await meta.put(key, actorKeyName);
  if (own) await meta.put([...others, own], otherKeysName);
  return true;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
