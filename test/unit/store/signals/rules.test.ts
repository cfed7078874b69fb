import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../../lib/model/goals';
import { applyEdits } from '../../../../lib/store/goals/edits';
import { ingest } from '../../../../lib/store/signals/ingest';
import { matches } from '../../../../lib/store/signals/rules';
import { captured, me, repo, stars, storeWithGoal } from '../support';

const rule = (some: Partial<Rule>): Rule => ({ id: 'r', keyResult: 'k1', ...some });
const subject = {
  ...repo,
  author: 'Acme',
  title: 'Widgets for Everybody',
  container: 'github:org:acme',
  labels: ['Help wanted', 'docs'],
};

describe('a rule', () => {
  test.each([
    [{ platform: 'github' }, true],
    [{ platform: 'forem' }, false],
    [{ kind: 'repo' }, true],
    [{ platform: 'github', kind: 'issue' }, false],
    [{ url: 'https://github.com/acme/*' }, true],
    [{ url: 'https://github.com/other/*' }, false],
    [{ url: 'https://*.com/acme/:name' }, true],
    [{ author: 'ACME' }, true],
    [{ author: 'acm' }, false],
    [{ title: 'for everybody' }, true],
    [{ title: 'for nobody' }, false],
    [{ container: 'github:org:acme' }, true],
    [{ container: 'github:org:other' }, false],
    [{ label: 'DOCS' }, true],
    [{ label: 'doc' }, false],
    [{ label: 'docs', platform: 'forem' }, false],
    // A rule that states nothing matches nothing.
    [{}, false],
  ])('%j: %s', (some, holds) => {
    expect(matches(rule(some), subject)).toBe(holds);
  });
});

describe('rules that are set', () => {
  test('count what is stored already, since it is known, and what comes', async () => {
    const db = await storeWithGoal();
    await ingest(db, captured('2026-02-01', { readings: stars(5) }));
    await applyEdits(
      db,
      [{ type: 'rule', id: 'r', set: { keyResult: 'k1', platform: 'github' } }],
      me('2026-03-01'),
    );
    const other = {
      ...repo,
      id: 'github:repo:acme/gears',
      url: 'https://github.com/acme/gears',
      title: 'acme/gears',
    };
    await ingest(db, captured('2026-03-02', { subjects: [{ ...other, role: 'page' }], url: other.url }));
    const members = await db.getAll('members');
    expect(members.map((m) => [m.subject, m.since.slice(0, 10), m.via])).toEqual([
      ['github:repo:acme/gears', '2026-03-02', ['rule']],
      ['github:repo:acme/widgets', '2026-02-01', ['rule']],
    ]);
    await applyEdits(db, [{ type: 'rule', id: 'r', remove: true }], me('2026-03-03'));
    expect(await db.count('members')).toBe(0);
  });

  test('with an address that is no pattern are refused, and nothing is stored', async () => {
    const db = await storeWithGoal();
    const set = { keyResult: 'k1', url: 'https://github.com/(' };
    await expect(applyEdits(db, [{ type: 'rule', id: 'r', set }], me('2026-03-01'))).rejects.toMatchObject({
      code: 'invalid',
      fields: { url: 'is not a URL pattern' },
    });
    expect(await db.get('entities', ['rule', 'r'])).toBeUndefined();
  });
});
