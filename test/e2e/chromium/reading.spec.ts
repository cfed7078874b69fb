import { leaveLater, redraw, sample, scripted } from '../../sites/live.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, testOnAllSites as test } from './stillroom.ts';

type Replaced = readonly (readonly [from: string, to: string])[];

/** Figures of sample pages, and what to replace so that a zero stands in the place of each. */
const placeholders: readonly { url: string; zeros: Replaced; figures: readonly string[] }[] = [
  {
    url: addresses.repo,
    zeros: [
      ['title="4,126" aria-label="4126 users', 'title="0" aria-label="0 users'],
      ['title="4,127"', 'title="0"'],
      ['>4.1k<', '>0<'],
      ['title="1,204" class="Counter">1.2k', 'title="0" class="Counter">0'],
    ],
    figures: ['github:repo:octo-org/lantern stars 4126', 'github:repo:octo-org/lantern openIssues 1204'],
  },
  {
    url: addresses.article,
    zeros: [
      ['id="reaction_total_count">128', 'id="reaction_total_count">0'],
      ['id="reaction-number-like">100', 'id="reaction-number-like">0'],
      ['id="reaction-number-unicorn">28', 'id="reaction-number-unicorn">0'],
      ['id="reaction-number-readinglist">17', 'id="reaction-number-readinglist">0'],
    ],
    figures: [
      'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq reactions 128',
      'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq bookmarks 17',
    ],
  },
  {
    url: 'https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/',
    zeros: [
      ['score="510"', 'score="0"'],
      ['comment-count="73"', 'comment-count="0"'],
    ],
    figures: ['reddit:post:1rl0nt4 score 510', 'reddit:post:1rl0nt4 comments 73'],
  },
  {
    url: 'https://www.youtube.com/watch?v=EJtktxPRavV',
    zeros: [
      ['along with 1,204 other people', 'along with 0 other people'],
      ['87 Comments', '0 Comments'],
    ],
    figures: ['youtube:video:EJtktxPRavV likes 1204', 'youtube:video:EJtktxPRavV comments 87'],
  },
  {
    url: 'https://forum.lantern.example/t/how-do-i-mend-a-wick/1310',
    zeros: [
      ['title="12,345">12.3k', 'title="0">0'],
      ['class="number">96', 'class="number">0'],
      ['class="number">17', 'class="number">0'],
    ],
    figures: [
      'discourse:topic:forum.lantern.example/1310 views 12345',
      'discourse:topic:forum.lantern.example/1310 likes 96',
      'discourse:topic:forum.lantern.example/1310 participants 17',
    ],
  },
  {
    url: 'https://bsky.app/profile/mirak.example/post/3mdd7aj7pgs2x',
    zeros: [
      ['Like (8,741 likes)', 'Like (0 likes)'],
      ['<span>8.7K</span>', '<span>0</span>'],
      ['Reply (42 replies)', 'Reply (0 replies)'],
    ],
    figures: [
      'bluesky:post:mirak.example/3mdd7aj7pgs2x likes 8741',
      'bluesky:post:mirak.example/3mdd7aj7pgs2x replies 42',
    ],
  },
  {
    url: 'https://x.com/mirak/status/1222907250383245320',
    zeros: [
      ['aria-label="18151 Gef', 'aria-label="0 Gef'],
      ['>18.151<', '>0<'],
      ['aria-label="120455 Mal', 'aria-label="0 Mal'],
      ['>120.455<', '>0<'],
    ],
    figures: ['x:post:1222907250383245320 likes 18151', 'x:post:1222907250383245320 views 120455'],
  },
];

/** Those of the figures that are stored which are of the same subjects and metrics as the given ones. */
async function storedOf(stillroom: Stillroom, wanted: readonly string[]): Promise<string[]> {
  const names = wanted.map((figure) => figure.replace(/ \S+$/, ''));
  return (await stillroom.figures()).filter((figure) => names.includes(figure.replace(/ \S+$/, '')));
}

/** A client writes all of the page's figures into the elements that are there. */
const filledAfter = (after: number) => [{ selector: 'body', how: 'filled', after }] as const;

for (const delay of [400, 1200])
  test(`a zero in the place of a figure that comes ${delay} ms later is never stored`, async ({
    stillroom,
  }) => {
    for (const { url, zeros } of placeholders) {
      stillroom.served.set(url, scripted(sample(url, zeros), redraw, sample(url), filledAfter(delay)));
      await stillroom.visit(url);
    }
    const figures = placeholders.flatMap((p) => p.figures);
    await expect.poll(() => stillroom.figures()).toEqual(expect.arrayContaining(figures));
    expect((await storedOf(stillroom, figures)).sort()).toEqual([...figures].sort());
  });

const pullsTab = 'title="37" class="Counter">37';
const noPulls = 'github:repo:octo-org/lantern openPullRequests 0';
/** The sample repository with a zero in one of its tabs. */
const repoWithZero = (...more: Replaced) =>
  sample(addresses.repo, [[pullsTab, 'title="0" class="Counter">0'], ...more]);
const stars = 'github:repo:octo-org/lantern stars 4126';

test('a zero that stays while nothing is loading is stored', async ({ stillroom }) => {
  // How far something has come is said of what is done, not of what is loading.
  const progress = '<div role="progressbar" aria-valuenow="40"></div></main>';
  stillroom.served.set(addresses.repo, repoWithZero(['</main>', progress]));
  await stillroom.visit(addresses.repo);
  await stillroom.visit('https://x.com/mirak/status/1222907250383245320');
  await expect
    .poll(() => stillroom.figures())
    .toEqual(expect.arrayContaining([noPulls, 'x:post:1222907250383245320 bookmarks 0']));
});

const loading: readonly { name: string; mark: Replaced[number]; isOver: string }[] = [
  {
    name: 'what it is in is busy',
    mark: ['<nav aria-label="Repository">', '<nav aria-label="Repository" aria-busy="true">'],
    isOver: '[aria-busy]',
  },
  {
    name: 'a progress bar has no value',
    mark: ['</main>', '<div role="progressbar"></div></main>'],
    isOver: '[role="progressbar"]',
  },
];
for (const { name, mark, isOver } of loading)
  test(`a zero is not stored while ${name}, and is once that is over`, async ({ stillroom }) => {
    stillroom.served.set(addresses.repo, repoWithZero(mark));
    const page = await stillroom.visit(addresses.repo);
    await expect.poll(() => stillroom.figures()).toContain(stars);
    await page.waitForTimeout(3000);
    expect(await stillroom.figures()).not.toContain(noPulls);
    await page.evaluate((selector) => {
      const marked = document.querySelector(selector);
      if (marked?.hasAttribute('aria-busy')) marked.removeAttribute('aria-busy');
      else marked?.remove();
    }, isOver);
    await expect.poll(() => stillroom.figures()).toContain(noPulls);
  });

test('a zero that stands while the page loads for long, and then is none, is never stored', async ({
  stillroom,
}) => {
  const busy = [['<nav aria-label="Repository">', '<nav aria-label="Repository" aria-busy="true">']] as const;
  const page = scripted(repoWithZero(...busy), redraw, sample(addresses.repo), filledAfter(2500));
  stillroom.served.set(addresses.repo, page);
  await stillroom.visit(addresses.repo);
  const pulls = 'github:repo:octo-org/lantern openPullRequests 37';
  await expect.poll(() => stillroom.figures()).toContain(pulls);
  expect(await storedOf(stillroom, [pulls])).toEqual([pulls]);
});

const other = 'https://github.com/octo-org/nothing-here';
const ways = {
  'by a load': (html: string) => scripted(html, leaveLater, addresses.article, 900),
  'by a router': (html: string) =>
    scripted(html, (url) => setTimeout(() => history.pushState({}, '', url), 900), other),
};
for (const [way, leaving] of Object.entries(ways))
  test(`a zero is dropped with its page, left ${way} before it was sure; the other figures stay`, async ({
    stillroom,
  }) => {
    stillroom.served.set(addresses.repo, leaving(repoWithZero()));
    const page = await stillroom.visit(addresses.repo);
    await expect.poll(() => stillroom.figures()).toContain(stars);
    await page.waitForTimeout(2500);
    expect(await stillroom.figures()).not.toContain(noPulls);
  });

const stated: readonly { url: string; zeros: Replaced; figure: string }[] = [
  {
    url: addresses.served,
    zeros: [['"userInteractionCount": 64', '"userInteractionCount": 0']],
    figure: 'forem:article:dev.to/lighthouse_dev/why-we-count-less-3kp1 reactions 0',
  },
  {
    url: 'https://forum.lantern.example/t/lantern-at-home/1204/4',
    zeros: [['like_count\\&quot;: 12,', 'like_count\\&quot;: 0,']],
    figure: 'discourse:topic:forum.lantern.example/1204 likes 0',
  },
  {
    url: 'https://www.youtube.com/watch?v=DIsktwOQZuU',
    zeros: [['1077715', '0']],
    figure: 'youtube:video:DIsktwOQZuU views 0',
  },
];
test('a zero that embedded data states is stored at once, though the page is loading', async ({
  stillroom,
}) => {
  for (const { url, zeros } of stated) {
    stillroom.served.set(url, sample(url, [...zeros, ['<body', '<body aria-busy="true"']]));
    await stillroom.visit(url);
  }
  await expect.poll(() => stillroom.figures()).toEqual(expect.arrayContaining(stated.map((s) => s.figure)));
});
