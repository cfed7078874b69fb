import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../../lib/store/db/transaction';
import { adoptActorKey, readActorKeys } from '../../../../lib/store/signals/actor-keys';
import { ingest } from '../../../../lib/store/signals/ingest';
import { isActorKeyBroken, readActorKey } from '../../../../lib/store/signals/read-actor-key';
import { captured, freshStore, repo } from '../support';

type Name = 'own' | 'first' | 'second';
const newKey = (usages: KeyUsage[] = ['sign']) =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, usages) as Promise<CryptoKey>;

async function store(hasEvent: boolean, hasKey: boolean) {
  const keys: Record<Name, CryptoKey> = {
    own: await newKey(),
    first: await newKey(),
    second: await newKey(),
  };
  const db = await freshStore();
  const event = { id: 'e', subject: repo.id, kind: 'comment' as const, at: '2026-02-01T10:00:00.000Z' };
  if (hasEvent) await ingest(db, captured('2026-02-01', { events: [event] }));
  if (hasKey) await db.put('meta', keys.own, 'actorKey');
  const exported = async (key: CryptoKey) =>
    String(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
  return {
    db,
    adopt: (name: Name) => inTransaction(db, ['meta', 'events'], (tx) => adoptActorKey(tx, keys[name])),
    held: async () => {
      const names = new Map<string, string>();
      for (const [name, key] of Object.entries(keys)) names.set(await exported(key), name);
      return await Promise.all((await readActorKeys(db)).map(async (key) => names.get(await exported(key))));
    },
  };
}

describe('the key of a backup', () => {
  it('names people from now on, where no event is stored yet; the one before serves to recognise them', async () => {
    const { adopt, held } = await store(false, true);
    expect(await adopt('first')).toBe(true);
    expect(await held()).toEqual(['first', 'own']);
    expect(await adopt('second')).toBe(true);
    expect(await held()).toEqual(['second', 'own', 'first']);
  });

  it('is the only one of a new store', async () => {
    const { adopt, held } = await store(false, false);
    expect(await adopt('first')).toBe(true);
    expect(await held()).toEqual(['first']);
  });

  it('only serves to recognise people of the backup, where events are stored', async () => {
    const { adopt, held } = await store(true, true);
    expect(await adopt('first')).toBe(false);
    expect(await adopt('second')).toBe(false);
    expect(await held()).toEqual(['own', 'first', 'second']);
  });
});

describe('the key under which people are stored', () => {
  it('is missing before its first use, and broken where it cannot sign', async () => {
    const db = await freshStore();
    expect(await readActorKey(db)).toBe('missing');
    const key = await newKey();
    await db.put('meta', key, 'actorKey');
    expect(await readActorKey(db)).toBeInstanceOf(CryptoKey);
    expect(await isActorKeyBroken(db)).toBe(false);
    const aes = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
    for (const broken of [{ kty: 'oct' }, null, aes, await newKey(['verify'])]) {
      await db.put('meta', broken, 'actorKey');
      expect(await readActorKey(db)).toBe('broken');
      expect(await isActorKeyBroken(db)).toBe(true);
    }
  });
});
