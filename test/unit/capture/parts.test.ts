import { afterEach, describe, expect, test } from 'vitest';
import { adapter } from '../../../lib/adapters/github';
import * as rare from '../../../lib/adapters/github/rare';
import { platform } from '../../../lib/adapters/platform';
import { languageRules, provideKinds, rareKind, takeWanted } from '../../../lib/capture/parts';
import { rareHeads } from '../../../scripts/content-scripts';
import { fixture } from '../adapters/support';

/** The statement of GitHub as its content script carries it. */
function carried() {
  const source = rareHeads(adapter.statement)
    .replace(/^import .*$/m, '')
    .replaceAll('export ', '');
  const names = Object.keys(rare);
  const make = new Function('rareKind', `${source}; return { ${names} };`);
  const kinds = { ...adapter.statement.kinds, ...make(rareKind) };
  return platform({ ...adapter.statement, kinds });
}

afterEach(() => {
  provideKinds({});
  takeWanted();
});

describe('a rare kind', () => {
  test.each(Object.keys(rare))('%s is known by its addresses before its statement is brought', (kind) => {
    const { examples = [] } = adapter.statement.kinds[kind] ?? {};
    for (const example of examples)
      expect(carried().matchUrl(new URL(example))).toEqual(adapter.matchUrl(new URL(example)));
  });

  test('is asked for once such a page is in front, and read once it is there', () => {
    const { url, document } = fixture('github/release');
    const own = carried();
    const match = own.matchUrl(url);
    if (!match) throw new Error('no match');
    expect(own.view({ url, document }, match)).toBeUndefined();
    expect(takeWanted()).toEqual(['kinds']);
    expect(takeWanted()).toEqual([]);

    provideKinds(rare);
    expect(own.view({ url, document }, match)?.kind).toBe('release');
    expect(takeWanted()).toEqual([]);
  });

  test('does not keep pages of other kinds from being read', () => {
    const { url, document } = fixture('github/issue');
    const own = carried();
    const match = own.matchUrl(url);
    expect(match && own.view({ url, document }, match)?.kind).toBe('issue');
    expect(takeWanted()).toEqual([]);
  });
});

test('rules of languages are asked for while they are missing', () => {
  expect(languageRules()).toBeUndefined();
  expect(takeWanted()).toEqual(['languages']);
});
