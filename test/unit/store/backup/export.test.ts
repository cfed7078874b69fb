import { describe, expect, it } from 'vitest';
import { exportBackup } from '../../../../lib/store/backup/export';
import type { Database } from '../../../../lib/store/db/database';
import { ingest } from '../../../../lib/store/signals/ingest';
import { captured, dump, freshStore, repo, stars, tracked } from '../support';

const typesOf = (lines: readonly string[]) => lines.map((line) => JSON.parse(line).type);
const newKey = () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
const headerOf = async (db: Database, passphrase?: string) =>
  JSON.parse((await dump(db, passphrase))[0] ?? '');

describe('a backup', () => {
  it('begins with its header, and has goals, subjects, signals and their history in this order', async () => {
    const lines = await dump(await tracked());
    const order = ['stillroom', 'objective', 'keyResult', 'tag', 'subject', 'reading', 'change'];
    expect([...new Set(typesOf(lines))]).toEqual(order);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      ...{ type: 'stillroom', version: 1, exportedAt: '2026-02-01T00:00:00.000Z' },
    });
  });

  it('has one record on a line, and ends with a line', async () => {
    let text = '';
    for await (const piece of exportBackup(await tracked(), 0)) text += piece;
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain('\n\n');
  });

  it('has no signals of subjects that are not in it, and not what is computed', async () => {
    const db = await freshStore();
    await ingest(db, captured('2026-02-01', { readings: stars(7) }));
    const subject = JSON.parse((await dump(db)).find((l) => l.includes('"subject"')) ?? '');
    expect(subject).toEqual({ type: 'subject', ...repo, firstSeen: '2026-02-01T12:00:00.000Z' });
    await db.delete('subjects', repo.id);
    expect(typesOf(await dump(db))).toEqual(['stillroom']);
  });

  it('has the key of people only under a passphrase of at least twelve characters, and where there is one', async () => {
    const db = await freshStore();
    expect(await headerOf(db, 'x'.repeat(12))).not.toHaveProperty('key');
    await db.put('meta', await newKey(), 'actorKey');
    expect(await headerOf(db)).not.toHaveProperty('key');
    expect(await headerOf(db, 'x'.repeat(12))).toMatchObject({ key: { iterations: 600_000 } });
    await expect(dump(db, 'x'.repeat(11))).rejects.toMatchObject({ code: 'invalid' });
  });
});
