import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../lib/model/goals';
import { applyEdits } from '../../../lib/store/goals/edits';
import { ingest } from '../../../lib/store/signals/ingest';
import { tagChoices, tagPage, untag } from '../../../lib/worker/tagging';
import { captured, keyResult, me, repo, storeWithGoal } from '../store/support';

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

describe('tagChoices', () => {
  it('are outcomes first, but before them the one last used', async () => {
    const db = await storeWithGoal({ layer: 'output' });
    await applyEdits(
      db,
      [keyResult('k2'), keyResult('k3', { layer: 'effort' }), keyResult('k4', { archived: true })],
      now,
    );
    const ids = async () => (await tagChoices(db, repo.url)).map((c) => c.id);
    expect(await ids()).toEqual(['k2', 'k1', 'k3']);
    await tagPage(db, page, { keyResult: 'k3' }, now);
    expect(await ids()).toEqual(['k3', 'k2', 'k1']);
  });

  it('say which the page counts for already', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01'));
    await applyEdits(db, [keyResult('k2')], now);
    await tagPage(db, page, { keyResult: 'k2' }, now);
    expect((await tagChoices(db, repo.url)).map((c) => [c.id, c.counts, c.objective])).toEqual([
      ['k2', true, 'Developers adopt Widgets'],
      ['k1', false, 'Developers adopt Widgets'],
    ]);
  });
});
