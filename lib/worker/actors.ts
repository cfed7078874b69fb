import { adapters } from '../adapters/registry';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/read-settings';
import { actorKeyName, readActorKeys } from '../store/signals/actor-keys';
import { readErased } from '../store/signals/erased';
import { readActorKey } from '../store/signals/read-actor-key';

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** The name under which a person is stored, and whether they were erased and must not be stored. */
export interface ActorName {
  readonly name: string;
  /** Every name that events may have for them: this one, and keyed hashes under keys that came with backups. */
  readonly all: readonly string[];
  readonly isErased: boolean;
}

/**
 * A function from handles to stored names: by default keyed hashes, so that people can be counted but not identified; the
 * handles themselves where the settings say so.
 * @returns undefined while the key is broken: who was erased cannot be told then, so nobody may be stored.
 */
export async function actorNames(
  db: Database,
): Promise<((platform: string, handle: string) => Promise<ActorName>) | undefined> {
  if ((await readActorKey(db)) === 'broken') return undefined;
  const [hash, { clearHandles }, erased] = await Promise.all([
    actorHashes(db),
    readSettings(db),
    readErased(db),
  ]);
  return async (platform, handle) => {
    const hashes = await hash(platform, handle);
    const [hashed = handle] = hashes;
    const name = clearHandles ? handle : hashed;
    return { name, all: [...new Set([name, ...hashes])], isErased: hashes.some((h) => erased.has(h)) };
  };
}

/**
 * A function from authors to every name that events may have for them; undefined for erased people.
 * @throws StillroomError `brokenKey` where the key is broken.
 */
export async function authorNames(
  db: Database,
): Promise<(platform: string, author: string) => Promise<readonly string[] | undefined>> {
  const nameOf = await actorNames(db);
  if (!nameOf) throw new StillroomError('brokenKey', 'the key of people cannot be used');
  return async (platform, author) => {
    const { all, isErased } = await nameOf(platform, author);
    return isErased ? undefined : all;
  };
}

/**
 * A function from handles to keyed hashes, that under this machine's key first, then those under keys of backups. The key is
 * created on this machine and kept in the store; it leaves it only in a backup, encrypted under a passphrase.
 * Source: RFC 2104 (HMAC), with SHA-256, cut to 128 bits as its section 5 allows.
 */
async function actorHashes(
  db: Database,
): Promise<(platform: string, handle: string) => Promise<readonly string[]>> {
  const own = await actorKey(db);
  const keys = [own, ...(await readActorKeys(db)).slice(1)];
  const known = new Map<string, Promise<readonly string[]>>();
  const hash = async (key: CryptoKey, name: string) => {
    const mac = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(name));
    return base64Url(new Uint8Array(mac, 0, 16));
  };
  return (platform, handle) => {
    const name = `${platform}:${handle.toLowerCase()}`;
    const found = known.get(name) ?? Promise.all(keys.map((key) => hash(key, name)));
    known.set(name, found);
    return found;
  };
}

/**
 * The hashes of a handle on every platform, under every key.
 * @throws StillroomError `brokenKey` where the key is broken.
 */
export async function hashesOfHandle(db: Database, handle: string): Promise<string[]> {
  const hash = await actorHashes(db);
  return (await Promise.all(adapters.map(({ id }) => hash(id, handle)))).flat();
}

async function actorKey(db: Database): Promise<CryptoKey> {
  const held = await readActorKey(db);
  if (held === 'broken') throw new StillroomError('brokenKey', 'the key of people cannot be used');
  if (held !== 'missing') return held;
  const created = await createKey();
  // Another start of the worker may have created one meanwhile: the first stored one wins.
  const tx = db.transaction('meta', 'readwrite');
  const first = await tx.store.get(actorKeyName);
  if (!first) await tx.store.put(created, actorKeyName);
  await tx.done;
  return first instanceof CryptoKey ? first : created;
}

/**
 * Replaces a broken key. People who were stored under it cannot be recognised any more; those who were erased have to be
 * erased again.
 * @returns whether it was broken.
 */
export async function replaceBrokenKey(db: Database): Promise<boolean> {
  if ((await readActorKey(db)) !== 'broken') return false;
  await db.put('meta', await createKey(), actorKeyName);
  return true;
}

async function createKey(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ ...algorithm, length: 256 }, true, ['sign']);
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
