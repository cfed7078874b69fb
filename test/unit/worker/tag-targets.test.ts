import { describe, expect, it, vi } from 'vitest';
import { offerKey } from '../../../lib/goals/evidence/rule-offers';
import type { ItemTarget } from '../../../lib/messages/overlay';
import { applyEdits } from '../../../lib/store/goals/edits';
import { declineRule } from '../../../lib/store/signals/declined-rules';
import { keepTarget, tagToAll } from '../../../lib/worker/tag-targets';
import { keyResult, me, repo, storeWithGoal } from '../store/support';

vi.mock('wxt/browser', () => ({ browser: {} }));

const now = me('2026-02-01');
const issue = {
  id: 'github:issue:acme/widgets/7',
  kind: 'issue',
  platform: 'github',
  url: 'https://github.com/acme/widgets/issues/7',
  title: 'It works',
  role: 'page',
};
const comment = {
  id: 'github:issuecomment-1',
  subject: issue.id,
  kind: 'comment',
  at: '2026-02-01T09:00:00Z',
  actor: 'ada',
};
const target = (some: Partial<ItemTarget> = {}, events: object[] = [comment]): ItemTarget => ({
  capture: {
    url: issue.url,
    platform: 'github',
    at: '2026-02-01T12:00:00Z',
    subjects: [issue],
    readings: [],
    events,
  },
  subject: issue.id,
  event: comment.id,
  ...some,
});

describe('keepTarget', () => {
  it('stores the item that is to be tagged, without the name of its author', async () => {
    const db = await storeWithGoal();
    expect(await keepTarget(db, target())).toEqual({ subject: issue.id, event: comment.id });
    expect(await db.get('events', comment.id)).toMatchObject({ subject: issue.id, kind: 'comment' });
    expect(JSON.stringify(await db.get('events', comment.id))).not.toContain('ada');
  });

  it.each<[string, ItemTarget]>([
    ['an event that the page did not show', target({}, [])],
    ['a subject that the page did not show', target({ subject: repo.id, event: undefined as never })],
    ['an event of another subject', target({ subject: repo.id })],
    ['an event of another platform', target({}, [{ ...comment, id: 'discord:1' }])],
    ['an invalid event', target({}, [{ ...comment, at: 'yesterday' }])],
  ])('refuses %s', async (_what, asked) => {
    const db = await storeWithGoal();
    await expect(keepTarget(db, asked)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('tagToAll', () => {
  it('tags an event to several key results, once, with what the person chose', async () => {
    const db = await storeWithGoal();
    await applyEdits(db, [keyResult('k2')], now);
    const kept = await keepTarget(db, target());
    const request = {
      target: kept,
      keyResults: ['k1', 'k2'],
      weight: 2,
      outcome: 'lead',
      note: 'N',
    } as const;
    const made = await tagToAll(db, { ...request, keyResults: [...request.keyResults] }, now);
    expect(made.map((m) => [m.keyResultTitle, m.isNew])).toEqual([
      ['Key result k1', true],
      ['Key result k2', true],
    ]);
    expect((await db.get('entities', ['tag', made[1]?.tag ?? '']))?.value).toMatchObject({
      subject: issue.id,
      event: comment.id,
      weight: 2,
      outcome: 'lead',
      note: 'N',
    });
    const again = await tagToAll(db, { target: kept, keyResults: ['k1'] }, now);
    expect(again).toMatchObject([{ tag: made[0]?.tag, isNew: false }]);
  });

  it('offers a rule with the third page that is alike, and none for an event', async () => {
    const db = await storeWithGoal();
    const page = (n: number) => ({ ...issue, id: `github:issue:acme/widgets/${n}`, author: 'ada' });
    for (const n of [1, 2, 3, 7])
      await db.put('subjects', { ...page(n), latest: {}, firstSeen: '2026-02-01T00:00:00Z' });
    const made = async (n: number, event?: string) =>
      await tagToAll(db, { target: { subject: page(n).id, event }, keyResults: ['k1'] }, now);
    const [first, second, onThird, third] = [
      await made(1),
      await made(2),
      await made(3, 'github:e1'),
      await made(3),
    ];
    expect([first, second, onThird].map(([one]) => one?.offer)).toEqual([undefined, undefined, undefined]);
    expect(third[0]?.offer).toEqual({
      conditions: { platform: 'github', kind: 'issue', author: 'ada' },
      count: 3,
    });
    // What is tagged already is no reason to ask again, nor what a rule counts.
    expect((await made(3))[0]?.offer).toBeUndefined();
    const rule = { keyResult: 'k1', author: 'ada' };
    await applyEdits(db, [{ type: 'rule', id: 'r', set: rule }], now);
    expect((await made(7))[0]?.offer).toBeUndefined();
  });

  it('offers a rule that was declined neither on this page nor on the next', async () => {
    const db = await storeWithGoal();
    const page = (n: number) => ({ ...issue, id: `github:issue:acme/widgets/${n}`, author: 'ada' });
    for (const n of [1, 2, 3, 4])
      await db.put('subjects', { ...page(n), latest: {}, firstSeen: '2026-02-01T00:00:00Z' });
    const offerAfter = async (n: number) =>
      (await tagToAll(db, { target: { subject: page(n).id }, keyResults: ['k1'] }, now))[0]?.offer;
    await offerAfter(1);
    await offerAfter(2);
    const offer = await offerAfter(3);
    if (!offer) throw new Error('no rule is offered');
    await declineRule(db, offerKey({ keyResult: 'k1', ...offer }));
    expect(await offerAfter(4)).toBeUndefined();
  });

  it('tags nothing where one key result is gone, or what is tagged is unknown', async () => {
    const db = await storeWithGoal();
    const kept = await keepTarget(db, target());
    await expect(tagToAll(db, { target: kept, keyResults: ['k1', 'gone'] }, now)).rejects.toMatchObject({
      code: 'notFound',
    });
    const unknown = { target: { subject: 'github:repo:no/where' }, keyResults: ['k1'] };
    await expect(tagToAll(db, unknown, now)).rejects.toMatchObject({ code: 'notFound' });
    expect((await db.getAll('entities')).filter((e) => e.type === 'tag')).toEqual([]);
  });
});
