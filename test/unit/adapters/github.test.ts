import { describe, expect, test } from 'vitest';
import { adapterNamed, events, figures, fixture, misses, pageOf, read, subjects } from './support';

const repo = 'github:repo:octo-org/lantern';
const header = [
  `${repo} stars 4126`,
  `${repo} forks 318`,
  `${repo} openIssues 1204`,
  `${repo} openPullRequests 37`,
];
const labelsOf = (name: string) =>
  Object.values(subjects(read('github', fixture(name)))).find((s) => s.role === 'page')?.labels;
const ofRepo = (found: string[]) => found.filter((f) => f.startsWith('github:repo'));
const ofPage = (found: string[]) => found.filter((f) => !f.startsWith('github:repo'));
const edited = (name: string, ...edits: [RegExp | string, string][]) => {
  const page = fixture(name);
  const html = edits.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, page.document.documentElement.outerHTML);
  return pageOf(page.url.href, html);
};

describe('a repository', () => {
  test('exact figures from titles; rounded ones are said to be; what is not loaded is not known', () => {
    const found = read('github', fixture('github/repo'));
    expect(figures(found).sort()).toEqual(
      [...header, `${repo} watchers ~1200`, `${repo} releases 24`, `${repo} dependents 12480`].sort(),
    );
    expect(subjects(found)[repo]).toMatchObject({
      role: 'page',
      title: 'octo-org/lantern',
      url: 'https://github.com/octo-org/lantern',
    });
    expect(misses(found)).toEqual([]);
  });

  test('with one’s own star the other counter is the one that is shown', () => {
    const page = edited('github/repo', ['js-toggler-container', 'js-toggler-container on']);
    expect(figures(read('github', page))).toContain(`${repo} stars 4127`);
  });

  test('a starred page may have that counter alone', () => {
    const page = edited('github/repo', [/<span id="repo-stars-counter-star".*?<\/span>/, '']);
    expect(figures(read('github', page))).toContain(`${repo} stars 4127`);
  });

  test.each(['5,000+', '5k+', 'Not available', ''])('a tab that says “%s” tells no figure', (title) => {
    const page = edited('github/repo', ['title="1,204"', `title="${title}"`]);
    expect(figures(read('github', page)).filter((f) => f.includes('openIssues'))).toEqual([]);
  });

  test.each([
    ['the head', ['name="user-login" content=""', 'name="user-login" content="mira-k"'], ['watchers']],
    ['the content', ['</main>', '<meta name="user-login" content="mira-k" /></main>'], []],
  ] as const)('the head alone says who is signed in: a login in %s', (_, [from, to], missed) => {
    expect(misses(read('github', edited('github/repo-empty', [from, to])))).toEqual(missed);
  });

  test('without the star counter the page has a miss, not a zero', () => {
    const page = edited('github/repo', [/repo-stars-counter/g, 'moved']);
    const found = read('github', page);
    expect(misses(found)).toEqual(['stars']);
    expect(figures(found).filter((f) => f.includes('stars'))).toEqual([]);
  });

  test.each([
    ['a star counter', 'action="/octo-org/lantern/', 'action="/octo-org/other/', 'stars'],
    ['a tab', 'href="/octo-org/lantern/issues"', 'href="/octo-org/other/issues"', 'openIssues'],
    ['a link in the sidebar', 'lantern/watchers', 'other/watchers', 'watchers'],
  ])('%s of another repository is not taken for its own', (_, from, to, metric) => {
    const page = edited('github/repo', [new RegExp(from, 'g'), to], ['pagehead-actions', 'other-actions']);
    expect(figures(read('github', page)).filter((f) => f.includes(` ${metric} `))).toEqual([]);
  });

  test('the exact number of watchers is in the data of the overview, where that is of this repository', () => {
    const other = edited('github/repo-overview', [/"ownerLogin":"octo-org"/g, '"ownerLogin":"octo-lab"']);
    expect(figures(read('github', other))).toContain('github:repo:octo-org/harbour watchers ~1600');
  });

  test('a list of its issues need not show its stars, as the React head does not', () => {
    const { document } = edited('github/repo', [/<ul class="pagehead-actions">[\s\S]*?<\/ul>/, '']);
    const found = read('github', { document, url: new URL('https://github.com/octo-org/lantern/issues') });
    expect(figures(found)).toContain(`${repo} openIssues 1204`);
    expect(figures(found).join()).not.toContain('stars');
    expect(misses(found)).toEqual([]);
  });

  test('the old page under the next address is not read', () => {
    const { document } = fixture('github/repo');
    expect(read('github', { document, url: new URL('https://github.com/octo-org/other') })).toBeUndefined();
  });

  test('its tabs tell what is shown when the head has stayed behind', () => {
    const page = edited('github/repo', ['content="octo-org/lantern"', 'content="octo-org/before"']);
    expect(subjects(read('github', page))[repo]).toBeDefined();
  });

  test('case does not matter to GitHub', () => {
    const { document } = fixture('github/repo');
    const found = read('github', { document, url: new URL('https://github.com/Octo-Org/LANTERN') });
    expect(Object.keys(subjects(found))).toEqual([repo]);
  });
});

describe('an issue', () => {
  const issue = 'github:issue:octo-org/lantern/412';

  test('comments, participants, and the reactions to the issue alone', () => {
    const found = read('github', fixture('github/issue'));
    expect(ofPage(figures(found))).toEqual([
      `${issue} comments 3`,
      `${issue} participants 3`,
      `${issue} reactions 15`,
    ]);
    expect(ofRepo(figures(found)).sort()).toEqual([...header].sort());
    expect(subjects(found)[issue]).toMatchObject({
      title: 'Docs for self-hosting',
      author: 'mira-k',
      publishedAt: '2026-08-14T09:30:00.000Z',
      container: repo,
    });
    expect(subjects(found)[repo]?.role).toBe('part');
  });

  test('each comment is an event with its author and time', () => {
    expect(events(read('github', fixture('github/issue')))).toEqual([
      'comment github:issuecomment-3001 2026-08-14T10:00:00.000Z lou-b',
      'comment github:issuecomment-3002 2026-08-15T11:20:00.000Z mira-k',
      'closed github:event-8002 2026-08-15T12:01:00.000Z lou-b',
      'comment github:issuecomment-3003 2026-08-20T07:05:00.000Z ondrej',
    ]);
  });

  test('where not all comments are loaded, their number is not known', () => {
    const more = '<button data-testid="issue-timeline-load-more-load-top">Show older</button>';
    const found = read('github', edited('github/issue', [/(<div data-testid="issue-labels">)/, `${more}$1`]));
    expect(figures(found).filter((f) => f.includes(' comments '))).toEqual([]);
    expect(events(found)).toHaveLength(4);
  });

  test.each(['Load more', '12 remaining items'])('a button that says “%s” tells that as well', (label) => {
    const page = edited('github/issue', [
      '<div data-testid="timeline-row',
      `<button>${label}</button><div data-testid="timeline-row`,
    ]);
    expect(figures(read('github', page)).filter((f) => f.includes(' comments '))).toEqual([]);
  });

  test('a comment that stands outside of it is none of its own', () => {
    const page = fixture('github/issue');
    const before = events(read('github', page));
    const copy = page.document.querySelector('#issuecomment-3002')?.cloneNode(true) as Element;
    copy.id = 'issuecomment-3009';
    copy.innerHTML = copy.innerHTML.replaceAll('3002', '3009');
    page.document.body.append(copy);
    expect(events(read('github', page))).toEqual(before);
    const adapter = adapterNamed('github');
    const match = adapter.matchUrl(page.url);
    const seen: string[] = [];
    // As the runtime sees it when it is added.
    if (match) adapter.view(page, match)?.item(copy, ({ type }) => seen.push(type));
    expect(seen).toEqual([]);
  });

  test('labels are read without their descriptions', () => {
    expect(labelsOf('github/issue')).toEqual(['docs', 'good first issue']);
    expect(labelsOf('github/pull-classic')).toEqual(['theme', 'help wanted']);
    expect(labelsOf('github/discussion')).toEqual(['idea']);
  });

  test('a page whose main region is there twice has as many comments and reactions as before', () => {
    const page = fixture('github/issue');
    const main = page.document.querySelector('main');
    main?.after(main.cloneNode(true));
    expect(figures(read('github', page))).toEqual(figures(read('github', fixture('github/issue'))));
    const inside = fixture('github/issue');
    const timeline = inside.document.querySelector('[data-testid="issue-viewer-comments-container"]');
    timeline?.append(...[...timeline.children].map((child) => child.cloneNode(true)));
    expect(figures(read('github', inside))).toContain(`${issue} comments 3`);
  });

  test('comments of the last page are not those of this one', () => {
    const page = edited('github/issue', [/issues\/412#issuecomment-3002/g, 'issues/411#issuecomment-3002']);
    expect(events(read('github', page)).join()).not.toContain('3002');
  });

  test('an issue of the same number in another repository is another one, whatever the tabs say', () => {
    const page = edited('github/issue', [/lantern\/issues\/412#issue-/, 'other/issues/412#issue-']);
    expect(read('github', page)).toBeUndefined();
  });

  test('an empty place for reactions is a zero', () => {
    const page = edited('github/issue', [/<button aria-label="👍 \(12\).*\n.*<\/button>/, '']);
    expect(figures(read('github', page))).toContain(`${issue} reactions 0`);
  });

  test('another issue of the repository under this address is not read', () => {
    expect(read('github', edited('github/issue', ['<span>#412', '<span>#411']))).toBeUndefined();
  });

  test('a title that ends in another number keeps it', () => {
    const page = edited('github/issue', [
      'markdown-title">Docs for self-hosting<',
      'markdown-title">Follow-up of #398<',
    ]);
    expect(subjects(read('github', page))[issue]?.title).toBe('Follow-up of #398');
  });

  test('the data that the page was served with helps only where it is of this issue', () => {
    const query = (number: number) =>
      JSON.stringify({
        payload: {
          preloadedQueries: [
            {
              queryName: 'IssueViewerViewQuery',
              result: {
                data: {
                  repository: {
                    issue: {
                      number,
                      repository: { nameWithOwner: 'Octo-Org/lantern' },
                      title: 'Docs for self-hosting',
                      author: { login: 'mira-k' },
                      createdAt: '2026-08-14T09:30:00.000Z',
                      frontTimelineItems: { totalCount: 9 },
                      reactionGroups: [{ reactors: { totalCount: 4 } }, { reactors: { totalCount: 1 } }],
                    },
                  },
                },
              },
            },
          ],
        },
      });
    const served = (number: number) =>
      edited(
        'github/issue',
        [
          /<div data-testid="issue-viewer-issue-container">[\s\S]*?<div data-testid="issue-viewer-comments/,
          '<div data-testid="issue-viewer-comments',
        ],
        [
          '</main>',
          `<script type="application/json" data-target="react-app.embeddedData">${query(number)}</script></main>`,
        ],
      );
    const own = read('github', served(412));
    expect(subjects(own)[issue]).toMatchObject({ author: 'mira-k', publishedAt: '2026-08-14T09:30:00.000Z' });
    expect(figures(own)).toContain(`${issue} reactions 5`);
    expect(figures(own)).toContain(`${issue} comments 3`);
    const other = read('github', served(7));
    expect(subjects(other)[issue]?.author).toBeUndefined();
    expect(figures(other).filter((f) => f.includes(' reactions '))).toEqual([]);
  });
});

test('comments that are still to come are not none', () => {
  const repository = { nameWithOwner: 'octo-org/lantern' };
  const issue = { number: 412, repository, frontTimelineItems: { totalCount: 9 } };
  const data = { payload: { preloadedQueries: [{ result: { data: { repository: { issue } } } }] } };
  const script = `<script data-target="react-app.embeddedData">${JSON.stringify(data)}</script></main>`;
  const page = edited('github/issue', ['</main>', script]);
  for (const comment of page.document.querySelectorAll('[data-testid^="timeline-row-border-"]'))
    comment.remove();
  expect(figures(read('github', page)).filter((f) => f.includes(' comments '))).toEqual([]);
});

describe('a pull request', () => {
  test('the older page: comments from its tab, reviews and review comments as events', () => {
    const pull = 'github:pull:octo-org/lantern/418';
    const found = read('github', fixture('github/pull-classic'));
    expect(ofPage(figures(found))).toEqual([
      `${pull} comments 5`,
      `${pull} participants 4`,
      `${pull} reactions 7`,
    ]);
    expect(events(found)).toEqual([
      'comment github:issuecomment-4001 2026-09-01T09:00:00.000Z ondrej',
      'review github:pullrequestreview-5001 2026-09-02T10:00:00.000Z mira-k',
      'comment github:discussion_r6001 2026-09-02T09:58:00.000Z mira-k',
      'merged github:event-7003 2026-09-03T12:00:00.000Z octocat',
    ]);
    // Not who merged it, nor when: the summary above names them.
    expect(subjects(found)[pull]).toMatchObject({
      title: 'Add a dark theme',
      author: 'lou-b',
      publishedAt: '2026-09-01T08:00:00.000Z',
    });
  });

  test('the React page', () => {
    const pull = 'github:pull:octo-org/lantern/431';
    const found = read('github', fixture('github/pull-react'));
    expect(ofPage(figures(found))).toEqual([
      `${pull} comments 2`,
      `${pull} participants 2`,
      `${pull} reactions 5`,
    ]);
    expect(events(found)).toEqual([
      'comment github:issuecomment-7001 2026-10-05T07:00:00.000Z lou-b',
      'merged github:event-8101 2026-10-05T08:00:00.000Z lou-b',
    ]);
    expect(subjects(found)[pull]).toMatchObject({ title: 'Trim the footer', author: 'mira-k' });
  });

  test('somebody who may not edit the title sees no tooltip behind its number', () => {
    const page = edited('github/pull-react', [
      /<button data-component="IconButton">.*?Edit title<\/span>/,
      '',
    ]);
    expect(figures(read('github', page))).toEqual(figures(read('github', fixture('github/pull-react'))));
  });

  test('that it will be merged by itself is no merge', () => {
    const found = events(read('github', fixture('github/pull-classic')));
    expect(found.filter((event) => event.startsWith('merged'))).toHaveLength(1);
  });

  test('its files are the same subject', () => {
    const { document } = fixture('github/pull-classic');
    const url = new URL('https://github.com/octo-org/lantern/pull/418/files');
    expect(subjects(read('github', { document, url }))['github:pull:octo-org/lantern/418']?.url).toBe(
      'https://github.com/octo-org/lantern/pull/418',
    );
  });
});

test('a discussion: votes that are shown, comments without their replies', () => {
  const discussion = 'github:discussion:octo-org/lantern/77';
  const found = read('github', fixture('github/discussion'));
  expect(ofPage(figures(found))).toEqual([
    `${discussion} comments 2`,
    `${discussion} participants 3`,
    `${discussion} reactions 6`,
    `${discussion} upvotes 41`,
  ]);
  expect(events(found)).toEqual([
    'comment github:discussioncomment-9101 2026-07-02T12:00:00.000Z lou-b',
    'reply github:discussioncomment-9102 2026-07-02T13:00:00.000Z octocat',
    'comment github:discussioncomment-9103 2026-07-04T12:00:00.000Z mira-k',
  ]);
  expect(misses(found)).toEqual([]);
});

test('a discussion without a heading is counted, replies apart', () => {
  const page = edited('github/discussion', [/<h2 id="discussion-comment-count">.*<\/h2>/, '']);
  expect(figures(read('github', page))).toContain('github:discussion:octo-org/lantern/77 comments 2');
});

test('a discussion of one organisation is not that of another with the same number', () => {
  const { document } = fixture('github/discussion-organisation');
  const url = new URL('https://github.com/orgs/octo-org/discussions/77');
  expect(read('github', { document, url })).toBeUndefined();
  const page = fixture('github/discussion-organisation');
  for (const element of page.document.querySelectorAll('.gh-header-meta, [data-url]')) element.remove();
  expect(read('github', page), 'a page that does not say whose it is').toBeUndefined();
  const own = subjects(read('github', fixture('github/discussion-organisation')));
  expect(own['github:discussion:orgs/harbour-club/77']?.container).toBeUndefined();
});

test.each(['v1.3.0', 'v1.4', '1.4.0', 'V1.4.0'])('a release that links to %s is not that one', (tag) => {
  const { document } = fixture('github/release');
  const url = new URL(`https://github.com/octo-org/lantern/releases/tag/${tag}`);
  expect(read('github', { document, url })).toBeUndefined();
});

test('a release: the tag keeps its case, and its making is an event on the repository', () => {
  const release = 'github:release:octo-org/lantern/v1.4.0';
  const found = read('github', fixture('github/release'));
  expect(subjects(found)[release]).toMatchObject({ title: 'Lantern 1.4', author: 'octocat' });
  expect(ofPage(figures(found))).toEqual([`${release} reactions 22`]);
  expect(events(found)).toEqual([`release ${release} 2026-09-10T15:00:00.000Z octocat`]);
  expect(
    adapterNamed('github').matchUrl(new URL('https://github.com/Octo-Org/lantern/releases/tag/V2%2Ebeta'))
      ?.key,
  ).toBe('octo-org/lantern/V2.beta');
});

test('a profile: followers are rounded, pronouns are no part of the login', () => {
  const found = read('github', fixture('github/profile'));
  expect(figures(found)).toEqual(['github:profile:mira-k followers ~2300']);
  expect(subjects(found)['github:profile:mira-k']?.title).toBe('Mira Kovač');
});

describe('addresses that are none of its kinds', () => {
  test.each([
    'https://github.com/',
    'https://github.com/trending',
    'https://github.com/topics/wiki',
    'https://github.com/settings/profile',
    'https://github.com/octo-org/lantern/blob/main/README.md',
    'https://github.com/octo-org/lantern/issues/new',
    'https://github.com/orgs/octo-org/people',
  ])('%s', (url) => {
    const match = adapterNamed('github').matchUrl(new URL(url));
    expect(match?.kind ?? 'none').toBe(url.endsWith('/issues/new') ? 'repo' : 'none');
  });
});

describe('GitHub Enterprise', () => {
  const { host } = new URL('https://git.acme.example');
  test.each(['repo', 'issue', 'pull-react', 'discussion', 'release', 'profile'])(
    'a %s on another host is another one, with the same figures',
    (name) => {
      const here = fixture(`github/${name}`);
      const there = { ...here, url: new URL(`https://${host}${here.url.pathname}`) };
      const [own, moved] = [read('github', here) ?? [], read('github', there) ?? []];
      const isMoved = (id: string) => id.replace(/^(github:(?:[a-z]+:)?)/, `$1${host}/`);
      expect(figures(moved)).toEqual(figures(own).map(isMoved));
      expect(figures(moved).length).toBeGreaterThan(0);
      expect(Object.keys(subjects(moved))).toEqual(Object.keys(subjects(own)).map(isMoved));
      for (const { url, container } of Object.values(subjects(moved))) {
        expect(new URL(url).host).toBe(host);
        if (container) expect(container).toMatch(`:${host}/`);
      }
      for (const found of moved)
        if (found.type === 'event') expect(found.id).toMatch(new RegExp(`^github:${host}/`));
    },
  );
});
