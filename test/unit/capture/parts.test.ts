import { afterEach, describe, expect, test } from 'vitest';
import { adapter } from '../../../lib/adapters/github';
import { platform } from '../../../lib/adapters/platform';
import { absentKind, languageRules, provideKinds, takeWanted } from '../../../lib/capture/parts';
import { absentKinds, headSource } from '../../../scripts/own-adapter';
import { fixture } from '../adapters/support';

const { statement } = adapter;
const { kinds } = statement;

/** GitHub as one of its capture scripts carries it. */
function carriedBy(script: string) {
  const headOf = (name: string) => {
    const source = headSource(statement, name)
      .replace(/^import .*$/m, '')
      .replace('export ', '');
    return [name, new Function('absentKind', `${source} return ${name};`)(absentKind)] as const;
  };
  const heads = Object.fromEntries(absentKinds(statement, script).map(headOf));
  return platform({ ...statement, kinds: { ...kinds, ...heads } });
}

const scripts = [
  { script: 'github', absent: 'release', there: 'issue', without: ['discussion', 'profile', 'release'] },
  { script: 'github-rare', absent: 'issue', there: 'release', without: ['issue', 'pull', 'profile'] },
];

afterEach(() => {
  provideKinds({});
  takeWanted();
});

describe.each(scripts)('$script', ({ script, absent, there, without }) => {
  const own = carriedBy(script);
  const view = (kind: string) => {
    const { url, document } = fixture(`github/${kind}`);
    const match = own.matchUrl(url);
    if (!match) throw new Error('no match');
    return own.view({ url, document }, match);
  };

  test('does without what its pages do not show', () => {
    expect(absentKinds(statement, script).toSorted()).toEqual(without.toSorted());
  });

  test.each(Object.keys(kinds))('knows the addresses of %s', (kind) => {
    for (const example of kinds[kind]?.examples ?? [])
      expect(own.matchUrl(new URL(example))).toEqual(adapter.matchUrl(new URL(example)));
  });

  test('asks for what is missing once such a page is in front, and reads it once it is there', () => {
    expect(view(absent)).toBeUndefined();
    expect(takeWanted()).toEqual(['kinds']);
    expect(takeWanted()).toEqual([]);

    provideKinds(kinds);
    expect(view(absent)?.kind).toBe(absent);
    expect(takeWanted()).toEqual([]);
  });

  test('reads pages of its own kinds without asking', () => {
    expect(view(there)?.kind).toBe(there);
    expect(takeWanted()).toEqual([]);
  });
});

test('rules of languages are asked for while they are missing', () => {
  expect(languageRules()).toBeUndefined();
  expect(takeWanted()).toEqual(['languages']);
});
