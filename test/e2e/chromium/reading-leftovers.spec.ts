import type { Part } from '../../sites/live.ts';
import { sample } from '../../sites/live.ts';
import { addresses } from '../../sites/sites.ts';
import { draw, expectOnly, go, type Place, wholePage } from './places.ts';
import { expect, testOnAllSites as test } from './stillroom.ts';

type Replaced = Parameters<typeof sample>[1];

/** Two pages of one kind, and how the second one comes to be where the first one was. */
interface Navigation {
  readonly from: Place;
  readonly to: Place;
  readonly parts: readonly Part[];
}

const redditUrl = 'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/';
const redditPost: Place = {
  url: redditUrl,
  html: sample(redditUrl),
  id: 'reddit:post:1rl0nt4',
  lines: [
    'title Lantern at home',
    'score 510',
    'comments 73',
    'event reddit:t1_aaa111',
    'event reddit:t1_aaa112',
  ],
};
const nextPost: Place = {
  url: redditUrl.replace('1rl0nt4', '1rl0nt5'),
  html: sample(redditUrl, [
    ['1rl0nt4', '1rl0nt5'],
    ['post-title="Lantern at home"', 'post-title="Lantern at sea"'],
    ['"510"', '"77"'],
    ['"73"', '"12"'],
    ['aaa11', 'bbb11'],
  ]),
  id: 'reddit:post:1rl0nt5',
  lines: [
    'title Lantern at sea',
    'score 77',
    'comments 12',
    'event reddit:t1_bbb111',
    'event reddit:t1_bbb112',
  ],
};

const video: Place = {
  url: 'https://www.youtube.com/watch?v=EJtktxPRavV',
  html: sample('https://www.youtube.com/watch?v=EJtktxPRavV'),
  id: 'youtube:video:EJtktxPRavV',
  lines: ['title Lantern at work', 'likes 1204', 'comments 87'],
};
const nextVideo: Place = {
  url: 'https://www.youtube.com/watch?v=ZZtktxPRavQ',
  html: sample(video.url, [
    ['EJtktxPRavV', 'ZZtktxPRavQ'],
    ['Lantern at work', 'Lantern at sea'],
    ['along with 1,204 other', 'along with 3,310 other'],
    ['87 Comments', '45 Comments'],
  ]),
  id: 'youtube:video:ZZtktxPRavQ',
  lines: ['title Lantern at sea', 'likes 3310', 'comments 45'],
};

/** A release whose notes, and a list beside them, lead to another one. */
function release(tag: string, other: string, reactions: number, day: string): Place {
  const links = `<a href="/octo-org/lantern/releases/tag/${other}">${other}</a> <a href="/octo-org/lantern/tree/${other}">its files</a>`;
  const replaced: Replaced = [
    ['Lantern 1.4', `Lantern ${tag}`],
    ['v1.4.0', tag],
    ['🎉 18', `🎉 ${reactions}`],
    ['2026-09-10T15:00:00Z', `${day}T15:00:00Z`],
    ['<h1>Thanks</h1>', `<h1>Thanks</h1><p>See also ${links}</p>`],
    ['</main>', `<nav aria-label="Other releases">${links}</nav></main>`],
  ];
  const id = `github:release:octo-org/lantern/${tag}`;
  return {
    url: `https://github.com/octo-org/lantern/releases/tag/${tag}`,
    html: sample('https://github.com/octo-org/lantern/releases/tag/v1.4.0', replaced),
    id,
    lines: [
      `title Lantern ${tag}`,
      `reactions ${reactions + 4}`,
      `published ${day}T15:00:00.000Z`,
      `at ${day}T15:00:00.000Z`,
    ],
  };
}

/** A discussion of an organisation. */
function orgDiscussion(org: string, title: string, votes: number, comment: string): Place {
  const url = 'https://github.com/orgs/harbour-club/discussions/77';
  return {
    url: url.replace('harbour-club', org),
    html: sample(url, [
      ['harbour-club', org],
      ['Where do we meet?', title],
      ['Upvote: 14', `Upvote: ${votes}`],
      ['9201', comment],
    ]),
    id: `github:discussion:orgs/${org}/77`,
    lines: [`title ${title}`, `upvotes ${votes}`, `event github:discussioncomment-${comment}`],
  };
}

const navigations: Record<string, Navigation> = {
  'YouTube’s next video has the last one’s figures until each is drawn': {
    from: video,
    to: nextVideo,
    parts: [
      { selector: 'ytd-watch-flexy, ytd-watch-metadata', how: 'attributes', after: 0 },
      { selector: 'title', how: 'filled', after: 600 },
      { selector: 'ytd-watch-metadata h1', how: 'filled', after: 600 },
      { selector: '#actions', how: 'filled', after: 700 },
      { selector: 'ytd-comments', how: 'filled', after: 1000 },
    ],
  },
  'a GitHub release is followed by the one that it links to': {
    from: release('v1.4.0', 'v1.3.0', 18, '2026-09-10'),
    to: release('v1.3.0', 'v1.4.0', 7, '2026-05-02'),
    parts: wholePage(700),
  },
  'the discussion of the same number in another organisation': {
    from: orgDiscussion('harbour-club', 'Where do we meet?', 14, '9201'),
    to: orgDiscussion('octo-org', 'What should 2.0 bring?', 9, '8301'),
    parts: wholePage(700),
  },
};

for (const [name, { from, to, parts }] of Object.entries(navigations))
  test(name, async ({ stillroom }) => {
    stillroom.served.set(from.url, from.html);
    const page = await stillroom.visit(from.url);
    await expectOnly(stillroom, from, [to]);
    await go(page, to, parts);
    await expectOnly(stillroom, to, [from]);
    await expectOnly(stillroom, from, [to]);
  });

for (const how of ['replaced', 'attributes'] as const)
  test(`Reddit's old comments come late, and stand under the next post: ${how}`, async ({ stillroom }) => {
    const bare = redditPost.html.replace(/<shreddit-comment-tree.*<\/shreddit-comment-tree>/s, '');
    stillroom.served.set(redditPost.url, bare);
    const page = await stillroom.visit(redditPost.url);
    const lines = redditPost.lines.filter((line) => !line.startsWith('event'));
    await expectOnly(stillroom, { ...redditPost, lines }, [nextPost]);
    await go(page, nextPost, [
      { selector: 'shreddit-post', how, after: 400 },
      { selector: 'shreddit-comment-tree', how: 'replaced', after: 1300 },
    ]);
    await draw(page, redditPost.html, [{ selector: 'main', how: 'replaced', after: 0 }]);
    await expectOnly(stillroom, nextPost, [redditPost]);
  });

test('Discord’s next server has the last one’s name in its head until that is drawn', async ({
  stillroom,
}) => {
  const [guild, next] = ['1070000000000000001', '1070000000000000002'];
  const [channel, nextChannel] = ['1080000000000000001', '1080000000000000002'];
  const at = { url: addresses.channel, html: sample(addresses.channel) };
  const server: Place = { ...at, id: `discord:server:${guild}`, lines: ['title Lantern Lab'] };
  const html = sample(addresses.channel, [
    [channel, nextChannel],
    ['1544', '1545'],
    ['Lantern Lab', 'Wick Works'],
    ['Messages in help', 'Messages in wicks'],
    ['</span> help<', '</span> wicks<'],
    ['help | ', 'wicks | '],
  ]);
  const after = { url: `https://discord.com/channels/${next}/${nextChannel}`, html };
  const nextServer: Place = { ...after, id: `discord:server:${next}`, lines: ['title Wick Works'] };
  const inNext: Place = {
    ...after,
    id: `discord:channel:${next}/${nextChannel}`,
    lines: ['title wicks', 'event discord:1545285690265600001'],
  };
  const inFirst: Place = {
    ...at,
    id: `discord:channel:${guild}/${channel}`,
    lines: ['title help', 'event discord:1544285690265600001'],
  };
  const page = await stillroom.visit(addresses.channel);
  await expectOnly(stillroom, inFirst, [inNext]);
  await go(page, nextServer, [
    { selector: 'ol', how: 'replaced', after: 100 },
    { selector: 'h1', how: 'filled', after: 400 },
    { selector: 'nav[aria-label$="(server)"]', how: 'filled', after: 900 },
    { selector: 'title', how: 'filled', after: 900 },
  ]);
  await expectOnly(stillroom, nextServer, [server]);
  await expectOnly(stillroom, inNext, [inFirst]);
  await expectOnly(stillroom, server, [nextServer]);
});

test('a person of dev.to leads to their organisation', async ({ stillroom }) => {
  const person: Place = {
    url: 'https://dev.to/lighthouse_dev',
    html: sample('https://dev.to/lighthouse_dev'),
    id: 'forem:profile:dev.to/lighthouse_dev',
    lines: ['title Lighthouse', 'posts 36'],
  };
  const organisation: Place = {
    url: 'https://dev.to/harbour',
    html: sample('https://dev.to/harbour'),
    id: 'forem:profile:dev.to/harbour',
    lines: ['title Harbour'],
  };
  expect(person.html).toContain('href="/harbour"');
  stillroom.served.set(person.url, person.html);
  const page = await stillroom.visit(person.url);
  await expectOnly(stillroom, person, [organisation]);
  await go(page, organisation, [{ selector: 'body', how: 'replaced', after: 900 }]);
  await expectOnly(stillroom, organisation, [person]);
  await expectOnly(stillroom, person, [organisation]);
});
