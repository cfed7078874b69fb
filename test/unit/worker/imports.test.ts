import { describe, expect, it, vi } from 'vitest';
import { importLock } from '../../../lib/model/import-lock';
import { beginImport } from '../../../lib/store/backup/staging';
import type { Database } from '../../../lib/store/db/database';
import { readActorKeys } from '../../../lib/store/signals/actor-keys';
import { storeCapture } from '../../../lib/worker/capture';
import { Imports } from '../../../lib/worker/imports';
import { captured, dump, freshStore, me, repo, stage, stars, tracked } from '../store/support';

const header = '{"type":"stillroom","version":1,"exportedAt":"2026-02-01T00:00:00Z"}';
const subject = JSON.stringify({ type: 'subject', ...repo });

/** The imports of a worker that starts on a store. */
function worker(db: Database) {
  const report = vi.fn();
  const onDone = vi.fn();
  const imports = new Imports({ open: async () => db, report, onDone });
  return { imports, report, onDone };
}

/** Holds the lock of an import, as its page does, until the page is closed. */
async function openPage(id: string): Promise<() => Promise<void>> {
  let close = () => {};
  const held = Promise.withResolvers<void>();
  const closed = navigator.locks.request(importLock(id), async () => {
    held.resolve();
    await new Promise<void>((resolve) => {
      close = resolve;
    });
  });
  await held.promise;
  return async () => {
    close();
    await closed;
  };
}

describe('imports in the worker', () => {
  it('of two pages do not mix: each has its own lines, and a failed one leaves the other', async () => {
    const db = await freshStore();
    const { imports } = worker(db);
    const pages = [await openPage('one'), await openPage('two')];
    await imports.begin({ id: 'one' });
    await imports.stage('one', 1, [header, subject]);
    await imports.begin({ id: 'two' });
    await expect(imports.stage('two', 1, [header, '{'])).rejects.toMatchObject({ code: 'badBackup' });
    await expect(imports.commit('two', 2)).rejects.toMatchObject({ code: 'notFound' });
    expect((await db.getAll('staging')).map((s) => s.import)).not.toContain('two');
    await imports.commit('one', 2);
    await vi.waitFor(async () => expect((await imports.progress('one')).isDone).toBe(true));
    expect(await db.getAllKeys('subjects')).toEqual([repo.id]);
    expect(await db.count('staging')).toBe(0);
    for (const close of pages) await close();
    await vi.waitFor(async () => expect(await db.count('imports')).toBe(0));
  });

  it('drops what a page has left, at once or at the next start of the worker', async () => {
    const db = await freshStore();
    const close = await openPage('left');
    await worker(db).imports.begin({ id: 'left' });
    await worker(db).imports.stage('left', 1, [header, subject]);
    await close();
    await vi.waitFor(async () => expect(await db.count('imports')).toBe(0));
    expect(await db.count('staging')).toBe(0);

    await beginImport(db, 'older', me('2026-02-01'));
    await stage(db, 'older', [header, subject]);
    worker(db).imports.resume();
    await vi.waitFor(async () => expect(await db.count('imports')).toBe(0));
    expect(await db.count('staging')).toBe(0);
  });

  it('goes on with what is decided after the page is closed and the worker was killed', async () => {
    const source = await tracked();
    const lines = await dump(source);
    const db = await freshStore();
    const close = await openPage('kept');
    const first = worker(db);
    await first.imports.begin({ id: 'kept' });
    await first.imports.stage('kept', 1, lines);
    // A worker that is killed right after the decision carries nothing out.
    vi.spyOn(first.imports, 'run').mockImplementation(() => {});
    await first.imports.commit('kept', lines.length);
    await close();
    expect(await db.count('subjects')).toBe(0);
    const second = worker(db);
    second.imports.resume();
    await vi.waitFor(() => expect(second.onDone).toHaveBeenCalled());
    expect((await dump(db)).sort()).toEqual([...lines].sort());
  });

  it('refuses a commit with lines missing, and one that was stopped', async () => {
    const db = await freshStore();
    const { imports } = worker(db);
    const close = await openPage('short');
    await imports.begin({ id: 'short' });
    await imports.stage('short', 1, [header]);
    await imports.stage('short', 3, [subject]);
    await expect(imports.commit('short', 3)).rejects.toThrow('line 2 of 3 of the backup did not arrive');
    await imports.begin({ id: 'short' });
    await imports.stage('short', 1, [header, subject]);
    await imports.stop('short');
    await expect(imports.commit('short', 2)).rejects.toMatchObject({ code: 'notFound' });
    expect(await db.count('subjects')).toBe(0);
    await close();
  });

  it('opens the key with its passphrase alone, and takes it where nobody is stored yet', async () => {
    const source = await freshStore();
    await storeCapture(source, {
      ...captured('2026-02-01', { readings: stars(1) }),
      subjects: [{ ...repo, role: 'page', author: 'Ada' }],
    });
    const [first = ''] = await dump(source, 'correct horse battery');
    const { key } = JSON.parse(first);
    const db = await freshStore();
    const { imports } = worker(db);
    const close = await openPage('people');
    const wrong = imports.begin({ id: 'people', people: { key, passphrase: 'correct horse' } });
    await expect(wrong).rejects.toMatchObject({ code: 'wrongPassphrase' });
    expect(await db.count('imports')).toBe(0);
    await imports.begin({ id: 'people', people: { key, passphrase: 'correct horse battery' } });
    await imports.stage('people', 1, [first]);
    await imports.commit('people', 1);
    const raw = async (of: Database) =>
      new Uint8Array(await crypto.subtle.exportKey('raw', (await readActorKeys(of))[0] as CryptoKey));
    expect(await raw(db)).toEqual(await raw(source));
    expect(JSON.stringify(await dump(source))).not.toContain('wrapped');
    await close();
  });
});
