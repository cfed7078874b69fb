import { describe, expect, it } from 'vitest';
import { webPage } from '../../../lib/adapters/web-page';
import type { Tag } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import { addTag } from '../../../lib/store/goals/add-tag';
import { applyEdits } from '../../../lib/store/goals/edits';
import { ingest } from '../../../lib/store/signals/ingest';
import { moveTags } from '../../../lib/worker/move-tags';
import { tagPage, untag } from '../../../lib/worker/tagging';
import { captured, keyResult, me, repo, storeWithGoal, tag, tracked } from '../store/support';

const now = me('2026-02-01');
const page = { url: `${repo.url}#readme`, title: 'acme/widgets: Widgets' };

describe('tagPage', () => {
  it('tags the subject that the page was read as', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    const { tag, keyResultTitle } = await tagPage(
      db,
      page,
      { keyResult: 'k1', quote: 'We run it', note: 'Said so' },
      now,
    );
    expect(keyResultTitle).toBe('Key result k1');
    expect((await db.get('entities', ['tag', tag]))?.value).toMatchObject({
      subject: repo.id,
      quote: 'We run it',
      note: 'Said so',
      weight: 1,
    });
    expect(await db.get('members', ['k1', repo.id])).toMatchObject({ via: ['tag'] });
  });

  it('tags a page that was not read yet as what its address says it is', async () => {
    const db = await storeWithGoal();
    await tagPage(
      db,
      { url: 'https://blog.test/Posts/1?utm_source=x', title: ' A post ' },
      { keyResult: 'k1' },
      now,
    );
    expect(await db.get('subjects', 'web:page:blog.test/Posts/1')).toMatchObject({
      title: 'A post',
      url: 'https://blog.test/Posts/1',
    });
  });

  it.each(['chrome://extensions', 'about:blank', 'file:///home/me/x.html', ''])(
    'refuses what is no web page: %s',
    async (url) => {
      const db = await storeWithGoal();
      await expect(tagPage(db, { url, title: '' }, { keyResult: 'k1' }, now)).rejects.toMatchObject({
        code: 'invalid',
      });
      expect(await db.count('subjects')).toBe(0);
    },
  );

  it('refuses a key result that is gone', async () => {
    const db = await storeWithGoal();
    await expect(tagPage(db, page, { keyResult: 'k9' }, now)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('can be taken back, once', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    const { tag } = await tagPage(db, page, { keyResult: 'k1' }, now);
    expect(await untag(db, tag, now)).toBe(true);
    expect(await db.count('members')).toBe(0);
    expect(await untag(db, tag, now)).toBe(false);
    const kept = (await db.getAll('changes')).filter((c) => c.entity.id === tag && c.field === 'keyResult');
    expect(kept.map((c) => c.value)).toEqual(['k1' satisfies Tag['keyResult']]);
  });
});

describe('tagging twice', () => {
  const tagsOf = async (db: Database) =>
    (await db.getAll('entities')).flatMap((e) => (e.type === 'tag' && e.value ? [e.value as Tag] : []));
  const k1 = { keyResult: 'k1' };

  it('makes one tag of two requests at the same time, and says which of them was new', async () => {
    const db = await storeWithGoal();
    const both = await Promise.all([tagPage(db, page, k1, now), tagPage(db, page, k1, now)]);
    expect(both.map((b) => b.isNew).sort()).toEqual([false, true]);
    expect(new Set(both.map((b) => b.tag)).size).toBe(1);
    expect(await tagsOf(db)).toHaveLength(1);
  });

  it('makes one tag for each key result, and one for each event', async () => {
    const db = await storeWithGoal();
    await applyEdits(db, [keyResult('k2')], now);
    for (const id of ['k1', 'k2', 'k1']) await tagPage(db, page, { keyResult: id }, now);
    const target = { keyResult: 'k1', subject: repo.id };
    for (const event of ['e1', 'e2', 'e1']) await addTag(db, { ...target, event }, {}, now);
    expect((await tagsOf(db)).map((t) => [t.keyResult, t.event]).sort()).toEqual([
      ['k1', undefined],
      ['k1', 'e1'],
      ['k1', 'e2'],
      ['k2', undefined],
    ]);
  });

  it('keeps a tag from a backup, whatever its id', async () => {
    const db = await tracked();
    expect(await tagPage(db, page, k1, now)).toMatchObject({ tag: 't1', isNew: false });
    expect(await tagsOf(db)).toHaveLength(1);
  });

  it('adds what the person writes, once', async () => {
    const db = await storeWithGoal();
    await tagPage(db, page, { ...k1, quote: 'We run it' }, now);
    for (const quote of ['Every day', 'Every day']) await tagPage(db, page, { ...k1, quote, note: 'N' }, now);
    expect(await tagsOf(db)).toMatchObject([{ quote: 'We run it\nEvery day', note: 'N' }]);
  });

  it('begins anew after the tag was removed, without the old texts', async () => {
    const db = await storeWithGoal();
    const { tag: first } = await tagPage(db, page, { ...k1, note: 'Old' }, now);
    await untag(db, first, now);
    expect(await tagPage(db, page, k1, me('2026-02-05'))).toMatchObject({ isNew: true });
    const [tag] = await tagsOf(db);
    expect(tag).not.toHaveProperty('note');
    expect(tag?.at).toBe('2026-02-05T12:00:00.000Z');
  });

  it('counts a page once that was tagged before and after it could be read', async () => {
    const db = await tracked();
    const plain = { ...repo, id: webPage(new URL(repo.url)).id };
    await db.put('subjects', {
      ...plain,
      title: 'acme/widgets',
      latest: {},
      firstSeen: captured('2026-01-02').at,
    });
    await applyEdits(db, [keyResult('k2'), tag('t2', { subject: plain.id })], now);
    await applyEdits(db, [tag('t3', { subject: plain.id, keyResult: 'k2' })], now);
    expect(await moveTags(db, captured('2026-02-02'), now)).toBe(2);
    expect((await tagsOf(db)).map((t) => [t.id, t.keyResult, t.subject])).toEqual([
      ['t1', 'k1', repo.id],
      ['t3', 'k2', repo.id],
    ]);
  });
});
