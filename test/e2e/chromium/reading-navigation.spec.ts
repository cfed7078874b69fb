import { sample } from '../../sites/live.ts';
import { addresses } from '../../sites/sites.ts';
import { draw, expectOnly, go, linesOf, type Place, wholePage } from './places.ts';
import { expect, testOnAllSites as test } from './stillroom.ts';

const guild = '1070000000000000001';
/** Four pages of each of these kinds. */
const kinds = {
  'dev.to articles': (n) => ({
    url: `https://dev.to/lighthouse_dev/part-${n}-9xq`,
    html: sample(addresses.article, [
      ['how-we-answer-9xq', `part-${n}-9xq`],
      ['How we answer', `Part ${n}`],
      ['>128<', `>${128 + n}<`],
      ['>17<', `>${17 + n}<`],
      ['comment-node-61', `comment-node-${n}61`],
      ['data-comment-id="61', `data-comment-id="${n}61`],
      ['-id="3810078"', `-id="3810078${n}"`],
    ]),
    id: `forem:article:dev.to/lighthouse_dev/part-${n}-9xq`,
    lines: [
      `title Part ${n}`,
      `reactions ${128 + n}`,
      `bookmarks ${17 + n}`,
      `event forem:dev.to/comment/${n}611`,
    ],
  }),
  'Reddit posts': (n) => ({
    url: `https://www.reddit.com/r/selfhosted/comments/1rl0n${n}/lantern_at_home/`,
    html: sample('https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/', [
      ['1rl0nt4', `1rl0n${n}`],
      ['post-title="Lantern at home"', `post-title="Lantern ${n}"`],
      ['"510"', `"${510 + n}"`],
      ['"73"', `"${73 + n}"`],
      ['t1_aaa', `t1_aaa${n}`],
    ]),
    id: `reddit:post:1rl0n${n}`,
    lines: [
      `title Lantern ${n}`,
      `score ${510 + n}`,
      `comments ${73 + n}`,
      `event reddit:t1_aaa${n}111`,
      `event reddit:t1_aaa${n}112`,
    ],
  }),
  'GitHub issues': (n) => ({
    url: `https://github.com/octo-org/lantern/issues/41${n}0`,
    html: sample(addresses.issue, [
      ['#412', `#41${n}0`],
      ['Docs for self-hosting', `Docs, part ${n}`],
      ['👍 (12)', `👍 (${12 + n})`],
      ['👍 12', `👍 ${12 + n}`],
      ['issuecomment-3', `issuecomment-${n}3`],
      ['IC_3', `IC_${n}3`],
      ['/issues/412#', `/issues/41${n}0#`],
    ]),
    id: `github:issue:octo-org/lantern/41${n}0`,
    lines: [`title Docs, part ${n}`, `reactions ${15 + n}`, `event github:issuecomment-${n}3001`],
  }),
  'Discord channels': (n) => ({
    url: `https://discord.com/channels/${guild}/108000000000000010${n}`,
    html: sample(addresses.channel, [
      ['1080000000000000001', `108000000000000010${n}`],
      ['1544', `154${4 + n}`],
      ['Messages in help', `Messages in part-${n}`],
      ['</span> help<', `</span> part-${n}<`],
      ['help | ', `part-${n} | `],
      ['>help<', `>part-${n}<`],
      ['"help (text', `"part-${n} (text`],
    ]),
    id: `discord:channel:${guild}/108000000000000010${n}`,
    lines: [`title part-${n}`, `event discord:154${4 + n}285690265600001`],
  }),
} satisfies Record<string, (n: number) => Place>;

for (const [name, kind] of Object.entries(kinds))
  test(`${name}: three addresses within 100 ms, whose pages come late and in another order`, async ({
    stillroom,
  }) => {
    const [start, a, b, c] = [kind(1), kind(2), kind(3), kind(4)];
    stillroom.served.set(start.url, start.html);
    const page = await stillroom.visit(start.url);
    await expectOnly(stillroom, start, [a, b, c]);
    await page.evaluate(
      (urls) => {
        for (const [at, url] of urls.entries()) setTimeout(() => history.pushState({}, '', url), at * 40);
      },
      [a.url, b.url, c.url],
    );
    await page.waitForURL(c.url);
    // The last one is drawn over once more by one that nobody is waiting for.
    for (const [at, { html }] of [b, c, a, c].entries()) await draw(page, html, wholePage(300 + at * 300));
    await expectOnly(stillroom, c, [start, a, b]);
    for (const skipped of [a, b]) expect(await linesOf(stillroom, skipped.id)).toEqual([]);
    await page.evaluate(() => history.back());
    await page.waitForURL(b.url);
    await draw(page, b.html, wholePage(500));
    await expectOnly(stillroom, b, [start, a, c]);
    await expectOnly(stillroom, c, [start, a, b]);
  });

const discussion: Place = {
  url: addresses.discussion,
  html: sample(addresses.discussion),
  id: 'github:discussion:octo-org/lantern/77',
  lines: ['upvotes 41', 'event github:discussioncomment-9101'],
};

const issue = kinds['GitHub issues'];

/** GitHub's pages have one of two scripts, and either does without what the pages of the other show. */
for (const [name, places] of Object.entries({
  'an issue, a discussion, an issue': [issue(1), discussion, issue(2)],
  'a discussion, an issue': [discussion, issue(1)],
}))
  test(`what the script of the first page does without is brought: ${name}`, async ({ stillroom }) => {
    const [first, ...next] = places;
    if (!first) throw new Error('no first page');
    const othersThan = (place: Place) => places.filter(({ id }) => id !== place.id);
    stillroom.served.set(first.url, first.html);
    const page = await stillroom.visit(first.url);
    await expectOnly(stillroom, first, othersThan(first));
    for (const place of next) {
      await go(page, place, wholePage(300));
      await expectOnly(stillroom, place, othersThan(place));
    }
  });
