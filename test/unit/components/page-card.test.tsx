// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PageCard } from '../../../components/popup/PageCard';
import type { TaggingPage } from '../../../components/popup/usePageInFront';
import { setCatalogue } from '../../../lib/i18n/index';
import type { KeyResult, Objective, Tag } from '../../../lib/model/goals';
import { readCatalogue } from '../../../scripts/catalogues';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));
vi.stubGlobal('PLATFORM_NAMES', { github: 'GitHub' });
vi.stubGlobal('SITE_NAMES', {});
setCatalogue(readCatalogue('en'));

const now = Date.parse('2026-09-01T12:00:00Z');
const objective: Objective = { id: 'o', title: 'Adoption', horizon: 'short' };
const keyResult: KeyResult = {
  ...{ id: 'k', objective: 'o', title: 'Lantern at 4,200 stars', layer: 'outcome', direction: 'increase' },
  ...{ unit: 'stars', baseline: 0, target: 4200, start: '2026-07-01', due: '2026-09-30' },
  measure: { kind: 'latest', metric: 'stars' },
};
const repo = (n: number) => ({
  ...{ id: `github:repo:octo-org/${n}`, platform: 'github', kind: 'repo', author: 'octo-org' },
  ...{ url: `https://github.com/octo-org/${n}`, title: `octo-org/${n}` },
});
const tag: Tag = { id: 't', keyResult: 'k', subject: repo(1).id, at: '2026-08-01T10:00:00Z', weight: 1 };
const page: TaggingPage = {
  ...{ subject: repo(1), isRead: true, metrics: [], events: 0, countsFor: [] },
  ...{ tags: new Map([['k', tag]]), ruled: new Set(), declined: new Set() },
  choices: [2, 3].map((n) => ({ keyResult: 'k', subject: repo(n), isRejected: false })),
};

const shown = (of: KeyResult, front: TaggingPage = page) =>
  renderToStaticMarkup(
    <PageCard
      tab={{ id: 1, url: repo(1).url, title: 'Lantern' }}
      front={{ page: front, reload: async () => undefined }}
      goals={{
        ...{ language: null, reads: true, stale: false, snapshots: [], cycles: [] },
        ...{ objectives: [objective], keyResults: [of] },
      }}
      now={now}
    />,
  );

test('a rule is offered for what was tagged one by one, but for no key result that is closed', () => {
  expect(shown(keyResult)).toContain('Always count pages');
  const closed = { at: '2026-08-20T10:00:00Z', decision: 'drop' } as const;
  expect(shown({ ...keyResult, closed })).not.toContain('Always count pages');
});

test('a page that only a rule counts is pushed to nothing; another key result can be chosen', () => {
  const ruled = { ...page, tags: new Map<string, Tag>(), ruled: new Set(['k']) };
  const card = shown(keyResult, ruled);
  expect(card).not.toContain('Tag this page to');
  expect(card).toMatch(/<button[^>]*>Choose another key result<\/button>/);
  // Once it is tagged there is Note and Remove, and the rest behind "Other…" where there is another one.
  expect(shown(keyResult)).toContain('Tagged');
  expect(shown(keyResult)).not.toContain('Choose another key result');
});
