import { describe, expect, test } from 'vitest';
import { type OfferBasis, offerFor, offerKey, ruleOffers } from '../../../../lib/goals/evidence/rule-offers';
import type { Rule, Tag } from '../../../../lib/model/goals';

const issue = (author: string, container = `github:repo:acme/${author}`) => ({
  platform: 'github',
  kind: 'issue',
  author,
  container,
});
const tag = (subject: string, keyResult = 'k1'): Tag => ({
  id: `t-${subject}-${keyResult}`,
  keyResult,
  subject,
  at: '2026-02-01T12:00:00.000Z',
  weight: 1,
});
const byAda = { platform: 'github', kind: 'issue', author: 'ada' };
const subjects = new Map([
  ['1', issue('ada', 'a')],
  ['2', issue('ada', 'b')],
  ['3', issue('ada', 'c')],
  ['4', issue('bob', 'c')],
  ['5', issue('eve', 'c')],
]);
const rule = (some: Partial<Rule>): Rule => ({ id: 'r', keyResult: 'k1', ...some });

describe('a rule is offered', () => {
  test('from the third like subject on, by author or container', () => {
    expect(
      ruleOffers(
        ['1', '2'].map((id) => tag(id)),
        subjects,
        [],
      ),
    ).toEqual([]);
    expect(
      ruleOffers(
        ['1', '2', '3'].map((id) => tag(id)),
        subjects,
        [],
      ),
    ).toEqual([{ keyResult: 'k1', conditions: byAda, count: 3 }]);
    const inC = { platform: 'github', kind: 'issue', container: 'c' };
    expect(
      ruleOffers(
        ['3', '4', '5'].map((id) => tag(id)),
        subjects,
        [],
      ),
    ).toEqual([{ keyResult: 'k1', conditions: inC, count: 3 }]);
  });

  test('for each key result on its own, and a subject that is tagged twice counts once', () => {
    const tags = [tag('1'), tag('2'), tag('3', 'k2'), { ...tag('1'), id: 'again', event: 'e' }];
    expect(ruleOffers(tags, subjects, [])).toEqual([]);
  });

  test.each([
    [rule({ author: 'ada' }), 0],
    [rule({ platform: 'github' }), 0],
    [rule(byAda), 0],
    [rule({ author: 'ada', title: 'docs' }), 1],
    [rule({ author: 'bob' }), 1],
    [rule({ author: 'ada', keyResult: 'k2' }), 1],
  ])('unless a rule says it already: %j leaves %i', (held, count) => {
    expect(
      ruleOffers(
        ['1', '2', '3'].map((id) => tag(id)),
        subjects,
        [held],
      ),
    ).toHaveLength(count);
  });

  test('after a page was tagged, by what was chosen before', () => {
    const chosen = (...ids: string[]) =>
      ids.map((id) => ({ keyResult: 'k1', subject: { id, ...(subjects.get(id) ?? issue('nobody')) } }));
    const own = { id: 'own', ...issue('ada', 'd') };
    const offered = (choices: OfferBasis['choices'], some: Partial<OfferBasis> = {}, to = 'k1') =>
      offerFor(to, own, { choices, ruled: new Set(), declined: new Set(), ...some });
    const found = offered(chosen('1', '2'));
    expect(found).toMatchObject({ conditions: byAda, count: 3 });
    expect(offered(chosen('1', '4'))).toBeUndefined();
    expect(offered(chosen('1', '2'), {}, 'k2')).toBeUndefined();
    // Two tags on one page are one page, and what was taken back is none.
    expect(offered(chosen('1', '1'))).toBeUndefined();
    expect(offered([...chosen('1'), { ...own, keyResult: 'k1', subject: own }])).toBeUndefined();
    const takenBack = chosen('2').map((one) => ({ ...one, isRejected: true }));
    expect(offered([...chosen('1'), ...takenBack])).toBeUndefined();
    // A rule counts it already, or a person said no, who is not asked for what else they have in common.
    expect(offered(chosen('1', '2'), { ruled: new Set(['k1']) })).toBeUndefined();
    const declined = new Set(found ? [offerKey(found)] : []);
    expect(offered(chosen('1', '2'), { declined })).toBeUndefined();
    const alike = ['6', '7'].map((id) => ({ keyResult: 'k1', subject: { ...own, id } }));
    expect(offered(alike)).toMatchObject({ conditions: byAda, count: 3 });
    expect(offered(alike, { declined })).toBeUndefined();
  });
});
