import { expect, test } from 'vitest';
import { matchOf } from '../../../lib/adapters/address';
import { figureAt } from '../../../lib/adapters/places';
import { adapters } from '../../../lib/adapters/registry';
import type { Figure, Place } from '../../../lib/adapters/statement';
import type { Page } from '../../../lib/adapters/types';
import { scopeOf } from '../../../lib/adapters/view';
import { metricsOf, samples, shown } from './samples';
import { adapterNamed, figures, fixture, pageOf, read } from './support';

type Edit = readonly [from: string | RegExp, to: string];
const article = (type: string, action: string) =>
  `"@type": "${type}", "interactionStatistic": { "interactionType": "https://schema.org/${action}", "userInteractionCount": 12 },`;
const webPages = [
  [
    'bare',
    'BlogPosting',
    { WatchAction: 'views', ViewAction: 'views', ReadAction: 'views', ShareAction: 'reposts' },
  ],
  [
    'bare-post',
    'DiscussionForumPosting',
    {
      LikeAction: 'likes',
      CommentAction: 'comments',
      WatchAction: 'views',
      ViewAction: 'views',
      ReadAction: 'views',
      ShareAction: 'reposts',
    },
  ],
  [
    'bare-video',
    'VideoObject',
    { CommentAction: 'comments', ViewAction: 'views', ReadAction: 'views', ShareAction: 'reposts' },
  ],
] as const;

/** Sample pages in another layout, by what is changed of them, with what they then show. */
const layouts: readonly (readonly [name: string, shows: string, ...edits: Edit[]])[] = [
  ['discourse/live', 'views 345', ['title="12,345">12.3k', '>345']],
  [
    'discourse/live',
    'likes 1284',
    [
      /<section class="topic-map">[\s\S]*<\/section>/,
      '<section class="topic-map"><ul class="map"><li class="likes"><span class="number" title="1284">1.3k</span></li></ul></section>',
    ],
  ],
  [
    'discourse/live',
    'participants 1,012',
    [
      /<section class="topic-map">[\s\S]*<\/section>/,
      '<section class="topic-map"><ul class="map"><li class="users"><span class="number" title="1,012">1.0k</span></li></ul></section>',
    ],
  ],
  [
    'discourse/live',
    'replies 40',
    [
      /<div class="topic-timeline">.*/,
      '<nav id="topic-progress"><div class="nums"><span>2</span> <span>/</span> <span>41</span></div></nav>',
    ],
  ],
  [
    'forem/article-live',
    'reactions 135',
    [
      '<span id="reaction_total_count">128</span>',
      ['exploding_head', 'raised_hands', 'fire']
        .map((kind, at) => `<span id="reaction-number-${kind}">${at + 1}</span>`)
        .join(''),
    ],
    ['<span id="reaction-number-like">100', '<span id="reaction-number-like">101'],
  ],
  ['forem/profile', 'followers 812', ['</h1>', '</h1><span data-testid="followers-count">812</span>']],
  ['forem/profile', 'followers 813', ['</h1>', '</h1><span class="js-followers-count">813</span>']],
  ...(['WriteAction', 'FollowAction'] as const).map(
    (action) =>
      [
        'forem/profile',
        `${action === 'WriteAction' ? 'posts' : 'followers'} 12`,
        [
          '</head>',
          `<script type="application/ld+json">{ ${article('Person', action)} "url": "https://dev.to/lighthouse_dev" }</script></head>`,
        ],
        ['36 posts published', 'No posts'],
      ] as const,
  ),
  ['github/pull-classic', 'comments 5', ['conversation_tab_counter" title="5"', 'conversation_tab_counter"']],
  [
    'github/issue',
    'reactions 5',
    ['issue-viewer-issue-container', 'issue-viewer-other-container'],
    [
      '</main>',
      `<script data-target="react-app.embeddedData">{ "payload": { "preloadedQueries": [{ "result": { "data": { "repository":
        { "issue": { "number": 412, "repository": { "nameWithOwner": "octo-org/lantern" },
          "reactionGroups": [{ "reactors": { "totalCount": 4 } }, { "reactors": { "totalCount": 1 } }] } } } } }] } }</script></main>`,
    ],
  ],
  ['github/discussion', 'comments 2', [/<h2 id="discussion-comment-count">.*<\/h2>/, '']],
  [
    'github/discussion',
    'participants 2',
    [/discussion-sidebar-heading(?=">3 participants)/, 'heading'],
    [
      '</main>',
      '<div data-testid="sidebar-participants-section"><a href="/a"></a><a href="/b"></a><a href="/b"></a></div></main>',
    ],
  ],
  ['github/repo', 'stars 4127', ['js-toggler-container', 'js-toggler-container on']],
  [
    'github/repo',
    'stars ~4100',
    ['js-toggler-container', 'js-toggler-container on'],
    ['unstar" title="4,127"', 'unstar"'],
  ],
  ['github/repo', 'stars ~4100', ['title="4,126"', '']],
  ['github/repo', 'forks 318', ['title="318"', '']],
  [
    'github/repo',
    'watchers 1183',
    ['actions">', 'actions"><li><span id="repo-notifications-counter" title="1,183">1.2k</span></li>'],
  ],
  [
    'github/repo',
    'watchers 83',
    ['actions">', 'actions"><li><span id="repo-notifications-counter">83</span></li>'],
  ],
  [
    'github/repo',
    'watchers 1184',
    [
      '</main>',
      `<react-partial partial-name="notifications-subscriptions-menu"><script>{ "props":
        { "repositoryName": "octo-org/lantern", "watchersCount": 1184 } }</script></react-partial></main>`,
    ],
  ],
  // Where watchers may not be opened.
  ['github/repo-overview', 'watchers ~1600', ['"watcherCount":1603,', '']],
  ['github/repo', 'openIssues ~1200', ['issues-repo-tab-count" title="1,204"', 'issues-repo-tab-count"']],
  ['github/repo', 'openPullRequests 37', ['tab-count" title="37"', 'tab-count"']],
  [
    'github/repo',
    'contributors 94',
    ['<span class="Skeleton"></span>', '<span title="94" class="Counter">94</span>'],
  ],
  ['github/repo', 'contributors 94', ['<span class="Skeleton"></span>', '<span class="Counter">94</span>']],
  ['github/repo', 'releases 24', ['Releases <span title="24"', 'Releases <span']],
  ['github/repo', 'dependents ~12500', ['title="12,480"', '']],
  [
    'github/repo',
    'dependents 12480',
    [/Used by.*?<\/a>/, 'Used by</a><span data-component="CounterLabel" aria-hidden="true">12,480</span>'],
  ],
  ['hashnode/article', 'reactions 96', ['reactionCount": 96', 'totalReactions": 96']],
  ['hashnode/article', 'comments 7', ['"responseCount"', '"replyCount"']],
  ...(['reactions', 'comments'] as const).map(
    (name) =>
      [
        'linkedin/article',
        `${name} 129`,
        [/"interactionStatistic": \[.*\]/, '"interactionStatistic": []'],
        ['<a data-num-reactions', `<a data-entity-urn="urn:li:ugcPost:7" data-num-${name}`],
        [
          '</head>',
          '<link rel="canonical" href="https://www.linkedin.com/pulse/why-we-count-less-mira-k-8n6xe"></head>',
        ],
      ] as const,
  ),
  ['linkedin/article', 'reposts 15', ['schema.org/CommentAction', 'schema.org/ShareAction']],
  ['linkedin/company', 'followers 12345', ['London, EC1A 1BB', 'London'], [/<span>(.*)<\/span>/, '$1']],
  ['medium/article', 'claps 1204', ['<button>1.2K</button>', '<button>1,204</button>']],
  [
    'youtube/counters',
    'likes 12345',
    ['userInteractionCount" content="2"', 'userInteractionCount" content="–"'],
    [
      '</body>',
      `<script>var ytInitialPlayerResponse = { "videoDetails": { "videoId": "GAZvxukW8kY" },
        "microformat": { "playerMicroformatRenderer": { "likeCount": "12345" } } };</script></body>`,
    ],
  ],
  ...webPages.flatMap(([name, type, actions]) =>
    Object.entries(actions).map(
      ([action, metric]) =>
        [`web/${name}`, `${metric} 12`, [`"@type": "${type}",`, article(type, action)]] as const,
    ),
  ),
];

function edited(name: string, edits: readonly Edit[]): Page {
  const { url, document } = fixture(name);
  let html = document.documentElement.outerHTML;
  for (const [from, to] of edits) {
    expect(html, `${name}: ${from}`).toMatch(from);
    html = html.replace(from, to);
  }
  return pageOf(url.href, html);
}

const cases = layouts.map(([name, shows, ...edits]) => ({ name, shows, edits }));

test.each(cases)('$name in another layout: $shows', ({ name, shows, edits }) => {
  const found = figures(read(name.split('/')[0] ?? '', edited(name, edits)));
  expect(found.map((figure) => figure.split(' ').slice(1).join(' '))).toContain(shows.replace(/(\d),/, '$1'));
});

/** The places, by their text, at which a page shows a figure of its subject or of what it shows beside it. */
function* placesOn(id: string, page: Page): Iterable<Place<Figure>> {
  const adapter = adapterNamed(id);
  const { statement } = adapter;
  const found = shown(adapter, page);
  const told = found && statement.kinds[found.match.kind]?.onPage?.(page, found.match);
  for (const kind of found ? [found.view.kind, ...(found.stated.shows ?? [])] : []) {
    const stated = statement.kinds[kind];
    const match = matchOf(statement, kind, { ...found?.match.parts, ...told?.parts });
    if (!stated || !match) continue;
    const whole = scopeOf(statement, stated, page, match, page.document.documentElement);
    const { root } = stated;
    const own =
      typeof root === 'function' ? root(page, match) : page.document.querySelector(whole.selector(root));
    if (!own) continue;
    const scope = scopeOf(statement, stated, page, match, own);
    for (const [, { places }] of metricsOf(stated)) for (const p of places) if (figureAt([p], scope)) yield p;
  }
}

test('each place of a figure is on a sample page, or on one in another layout', () => {
  const seen = new Set([
    ...samples.flatMap(({ adapter, name }) => [...placesOn(adapter.id, fixture(name))]),
    ...layouts.flatMap(([name, , ...edits]) => [...placesOn(name.split('/')[0] ?? '', edited(name, edits))]),
  ]);
  const unseen = adapters.flatMap(({ id, statement }) =>
    Object.entries(statement.kinds).flatMap(([kind, stated]) =>
      metricsOf(stated).flatMap(([metric, { places }]) =>
        places.flatMap((place, at) => (seen.has(place) ? [] : [`${id} ${kind} ${metric}, place ${at}`])),
      ),
    ),
  );
  expect(unseen).toEqual([]);
});
