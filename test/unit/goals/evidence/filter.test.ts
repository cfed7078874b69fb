import { expect, test } from 'vitest';
import { everything, filterEvidence } from '../../../../lib/goals/evidence/filter';
import type { Tag } from '../../../../lib/model/goals';

const tag = (id: string, some: Partial<Tag> = {}): Tag => ({
  id,
  keyResult: 'k1',
  subject: 'github:issue:acme/widgets/1',
  at: '2026-02-01T12:00:00.000Z',
  weight: 1,
  ...some,
});
const tags = [
  tag('a', { at: '2026-02-03T12:00:00.000Z', quote: 'Saved us a week', outcome: 'testimonial' }),
  tag('b', { subject: 'forem:article:dev.to/ada/x', keyResult: 'k2', value: 40 }),
  tag('c', { at: '2026-02-02T12:00:00.000Z', outcome: 'lead', value: 900 }),
];
const names = {
  subjects: new Map([
    ['github:issue:acme/widgets/1', { title: 'Docs for beginners', platform: 'github' }],
    ['forem:article:dev.to/ada/x', { title: 'Announcing Widgets', author: 'Ada', platform: 'forem' }],
  ]),
  keyResults: new Map([
    ['k1', 'New contributors'],
    ['k2', 'Articles'],
  ]),
};
const now = Date.parse('2026-02-09T12:00:00Z');
const ids = (some: Partial<typeof everything>, at = now) =>
  filterEvidence(tags, { ...everything, ...some }, names, at).map(({ id }) => id);

test.each([
  [{}, ['a', 'c', 'b']],
  [{ sort: 'oldest' }, ['b', 'c', 'a']],
  [{ sort: 'value' }, ['c', 'b', 'a']],
  [{ sort: 'keyResult' }, ['b', 'a', 'c']],
  [{ sort: 'page' }, ['b', 'a', 'c']],
  [{ text: 'WEEK docs' }, ['a']],
  [{ text: 'ada' }, ['b']],
  [{ text: 'contributors' }, ['a', 'c']],
  [{ text: 'nothing' }, []],
  [{ outcome: 'lead' }, ['c']],
  [{ outcome: 'none' }, ['b']],
  [{ keyResult: 'k2' }, ['b']],
  [{ platform: 'github' }, ['a', 'c']],
  [{ time: 'week' }, ['a']],
  [{ time: 'month' }, ['a', 'c', 'b']],
  [{ platform: 'github', outcome: 'testimonial', text: 'saved' }, ['a']],
] as const)('the filter %j shows %j', (some, shown) => {
  expect(ids(some)).toEqual(shown);
});

test('a time of the filter moves on with the clock, as Home’s last 7 days do', () => {
  expect(ids({ time: 'week' }, now - 1)).toEqual(['a', 'c']);
  expect(ids({ time: 'week' }, now + 86_400_000)).toEqual([]);
});
