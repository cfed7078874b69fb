import { expect, test } from 'vitest';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { readTopics } from '../../../../lib/store/signals/read-topics';
import { followIssue } from '../../../../lib/worker/follow-issue';
import { captured, me, tracked } from '../support';

const url = 'https://github.com/acme/widgets/issues/9';
const issue = {
  id: 'github:issue:acme/widgets/9',
  platform: 'github',
  kind: 'issue',
  url,
  title: 'Dark mode',
};
const act = (kind: 'closed' | 'merged' | 'comment', at: string) => ({
  id: `github:${kind}-${at}`,
  subject: issue.id,
  kind,
  at: `${at}T12:00:00.000Z`,
});
async function followed() {
  const db = await tracked();
  await applyEdits(db, [{ type: 'topic', id: 't', set: { title: 'Dark mode' } }], me('2026-02-01'));
  const { subject } = await followIssue(db, 't', new URL(url), me('2026-02-01'));
  expect(subject).toBe(issue.id);
  return db;
}

test('an issue that was not read yet is followed under its address, and takes its title once it is read', async () => {
  const db = await followed();
  expect(await readTopics(db)).toMatchObject([
    { topic: { issue: issue.id }, issue: { title: 'github.com/acme/widgets/issues/9' } },
  ]);
  const events = [act('comment', '2026-02-02')];
  await ingest(db, captured('2026-02-03', { url, subjects: [{ ...issue, role: 'page' }], events }));
  const [topic] = await readTopics(db);
  expect(topic?.issue?.title).toBe('Dark mode');
  expect(topic?.finish).toBeUndefined();
});

test('that it was closed is noticed, and a merge says more', async () => {
  const db = await followed();
  const closed = captured('2026-02-03', {
    url,
    subjects: [{ ...issue, role: 'page' }],
    events: [act('closed', '2026-02-02')],
  });
  await ingest(db, closed);
  expect(await readTopics(db)).toMatchObject([
    { finish: { kind: 'closed', at: '2026-02-02T12:00:00.000Z' } },
  ]);
  await ingest(db, { ...closed, events: [act('closed', '2026-02-02'), act('merged', '2026-02-02')] });
  expect(await readTopics(db)).toMatchObject([{ finish: { kind: 'merged' } }]);
});

test('a release that engineering made of it is there already', async () => {
  const db = await tracked();
  await applyEdits(db, [{ type: 'topic', id: 't', set: { title: 'Dark mode' } }], me('2026-02-01'));
  const release = 'https://github.com/acme/widgets/releases/tag/v2';
  const { subject } = await followIssue(db, 't', new URL(release), me('2026-02-01'));
  expect(subject).toMatch(/^github:release:/);
  expect(await readTopics(db)).toMatchObject([
    { finish: { kind: 'release', at: '2026-02-01T12:00:00.000Z' } },
  ]);
});

test('what a person says is done is done', async () => {
  const db = await followed();
  const done = '2026-02-05T12:00:00.000Z';
  await applyEdits(db, [{ type: 'topic', id: 't', set: { done } }], me('2026-02-05'));
  expect(await readTopics(db)).toMatchObject([{ finish: { kind: 'byHand', at: done } }]);
});
