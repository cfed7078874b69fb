import { expect, test } from 'vitest';
import {
  problemsOfRule,
  ruleConditions,
  ruleDraft,
  ruleEdit,
  ruleOf,
} from '../../../../lib/goals/drafts/rule-draft';

const rule = {
  id: 'r1',
  keyResult: 'k1',
  platform: 'github',
  kind: 'issue',
  container: 'github:repo:acme/widgets',
  author: 'ada',
  title: 'docs',
  label: 'help wanted',
  url: 'https://github.com/acme/*',
};
const { id: _id, ...set } = rule;

test('a rule has every condition in its form, and comes out of it as it was', () => {
  const draft = ruleDraft(rule);
  expect(Object.keys(draft).sort()).toEqual(['keyResult', ...ruleConditions].sort());
  expect(ruleOf(draft, 'r1')).toEqual(rule);
  expect(ruleEdit(draft, 'r1')).toEqual({ type: 'rule', id: 'r1', set });
});

test('a condition that is emptied is taken back, and white space is none', () => {
  const draft = { ...ruleDraft(rule), author: '', title: '  ', label: ' docs ' };
  expect(ruleOf(draft, 'r1')).toEqual({
    id: 'r1',
    keyResult: 'k1',
    ...{ platform: 'github', kind: 'issue', container: rule.container, label: 'docs', url: rule.url },
  });
  expect(ruleEdit(draft, 'r1')).toMatchObject({ set: { author: null, title: null, label: 'docs' } });
});

test('a rule asks for a key result, and for at least one condition', () => {
  const empty = ruleDraft({});
  expect(problemsOfRule(empty)).toEqual({ keyResult: 'required', platform: 'condition' });
  expect(problemsOfRule({ ...empty, keyResult: 'k1', title: ' ' })).toEqual({ platform: 'condition' });
  expect(problemsOfRule({ ...empty, keyResult: 'k1', url: 'https://acme.test/*' })).toEqual({});
  expect(ruleEdit({ ...empty, keyResult: 'k1' }, 'r1')).toBeUndefined();
  expect(ruleEdit({ ...empty, author: 'ada' }, 'r1')).toBeUndefined();
});
