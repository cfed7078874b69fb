import { expect, test } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readTagging } from '../../../../lib/store/signals/read-tagging';
import { captured, keyResult, me, repo, stars, tag, tracked } from '../support';

const other = { ...repo, id: 'github:repo:acme/other', url: 'https://github.com/acme/other' };

test('the tags of a page, what rules count it for, and what else was chosen on its platform', async () => {
  const db = await tracked();
  await ingest(db, captured('2026-02-02', { url: other.url, subjects: [{ ...other, role: 'page' }] }));
  await ingest(db, captured('2026-02-03', { readings: stars(21) }));
  const rule = { type: 'rule', id: 'r1', set: { keyResult: 'k2', platform: 'github' } } as const;
  const ofEvent = tag('t2', { event: 'e1', keyResult: 'k2' });
  await applyEdits(db, [keyResult('k2'), ofEvent, rule], me('2026-02-03'));

  const tagged = await readTagging(db, repo);
  // A tag on an event of the page is no tag on the page.
  expect([...tagged.tags.keys()]).toEqual(['k1']);
  expect(tagged.tags.get('k1')).toMatchObject({ id: 't1' });
  expect([...tagged.ruled]).toEqual(['k2']);
  // What the page itself is tagged to, and what a rule chose, was no choice before; an event on it was.
  expect(tagged.choices).toMatchObject([{ keyResult: 'k2', subject: { id: repo.id }, isRejected: false }]);
  const event = await readTagging(db, repo, 'e1');
  expect([...event.tags.keys()]).toEqual(['k2']);
  expect(event.choices).toMatchObject([{ keyResult: 'k1', isRejected: false }]);

  const untagged = await readTagging(db, other);
  expect([...untagged.tags]).toEqual([]);
  expect(untagged.choices.find((c) => c.keyResult === 'k1')).toMatchObject({ subject: { id: repo.id } });

  await applyEdits(db, [{ type: 'tag', id: 't1', remove: true }], me('2026-02-04'));
  expect((await readTagging(db, repo)).tags.size).toBe(0);
  // What was taken back speaks against the key result from then on.
  const corrected = (await readTagging(db, other)).choices.find((c) => c.keyResult === 'k1');
  expect(corrected).toMatchObject({ subject: { id: repo.id }, isRejected: true });
});

test('of very many tags the latest are learnt from, whatever their pages are called', async () => {
  const db = await tracked();
  const page = (name: string) => ({ ...repo, id: `github:repo:${name}`, url: `https://github.com/${name}` });
  const old = Array.from({ length: 300 }, (_, n) => page(`acme/a${n}`));
  const corrected = page('zoo/zebra');
  for (const one of [...old, corrected])
    await db.put('subjects', { ...one, latest: {}, firstSeen: '2026-01-01T00:00:00Z' });
  await applyEdits(
    db,
    old.map(({ id }) => tag(`t-${id}`, { subject: id })),
    me('2026-02-03'),
  );
  await applyEdits(db, [tag('t-zebra', { subject: corrected.id })], me('2026-02-04'));
  await applyEdits(db, [{ type: 'tag', id: 't-zebra', remove: true }], me('2026-02-05'));
  const { choices } = await readTagging(db, other);
  expect(choices).toHaveLength(300);
  expect(choices[0]).toMatchObject({ subject: { id: corrected.id }, isRejected: true });
});
