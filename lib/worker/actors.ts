import { adapters } from '../adapters/registry';
import type { Database } from '../store/db/database';
import { readSettings } from '../store/db/settings';
import { readErased } from '../store/signals/erase';

const keyName = 'actorKey';
const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** How somebody is stored: under which name, and whether they are not to be stored at all. */
export interface ActorName {
  readonly name: string;
  readonly isErased: boolean;
}

/**
 * A function that says how people are stored: by default under a keyed hash of their handle, so that they can be counted
 * and nobody is listed; under the handle itself where the person who uses Stillroom has chosen so.
 */
export async function actorNames(
  db: Database,
): Promise<(platform: string, handle: string) => Promise<ActorName>> {
  const [hash, { clearHandles }, erased] = await Promise.all([
    actorHash(db),
    readSettings(db),
    readErased(db),
  ]);
  return async (platform, handle) => {
    const hashed = await hash(platform, handle);
    return { name: clearHandles ? handle : hashed, isErased: erased.has(hashed) };
  };
}

/**
 * A function that turns handles into keyed hashes. The key is made on this machine, kept in the store, and cannot be
 * exported.
 * Source: RFC 2104 (HMAC), with SHA-256, cut to 128 bits as its section 5 allows.
 */
export async function actorHash(
  db: Database,
): Promise<(platform: string, handle: string) => Promise<string>> {
  const key = await actorKey(db);
  const known = new Map<string, Promise<string>>();
  const hash = async (name: string) => {
    const mac = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(name));
    return base64Url(new Uint8Array(mac, 0, 16));
  };
  return (platform, handle) => {
    const name = `${platform}:${handle.toLowerCase()}`;
    const found = known.get(name) ?? hash(name);
    known.set(name, found);
    return found;
  };
}

/** The hashes of a handle on every platform there is. */
export async function everyHash(db: Database, handle: string): Promise<string[]> {
  const hash = await actorHash(db);
  return await Promise.all(adapters.map(({ id }) => hash(id, handle)));
}

async function actorKey(db: Database): Promise<CryptoKey> {
  const held = await db.get('meta', keyName);
  if (held instanceof CryptoKey) return held;
  const made = await crypto.subtle.generateKey({ ...algorithm, length: 256 }, false, ['sign']);
  // Another start of the worker may have made one meanwhile: the first that is stored is the key.
  const tx = db.transaction('meta', 'readwrite');
  const first = await tx.store.get(keyName);
  if (!first) await tx.store.put(made, keyName);
  await tx.done;
  return first instanceof CryptoKey ? first : made;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
