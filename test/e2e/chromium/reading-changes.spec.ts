import { sample } from '../../sites/live.ts';
import { addresses } from '../../sites/sites.ts';
import { expect, type Stillroom, testOnAllSites as test } from './stillroom.ts';

/** Waits until all of these figures are stored. */
async function expectFigures(stillroom: Stillroom, ...figures: string[]): Promise<void> {
  await expect.poll(() => stillroom.figures()).toEqual(expect.arrayContaining(figures));
}

test('attributes that a client changes: the score and the comments of a Reddit post', async ({
  stillroom,
}) => {
  const page = await stillroom.visit('https://www.reddit.com/r/selfhosted/comments/1rl0nt4/lantern_at_home/');
  await expectFigures(stillroom, 'reddit:post:1rl0nt4 score 510', 'reddit:post:1rl0nt4 comments 73');
  await page.evaluate(() => document.querySelector('shreddit-post')?.setAttribute('score', '511'));
  await expectFigures(stillroom, 'reddit:post:1rl0nt4 score 511');
  await page.evaluate(() => document.querySelector('shreddit-post')?.setAttribute('comment-count', '74'));
  await expectFigures(stillroom, 'reddit:post:1rl0nt4 comments 74');
});

test('a vote that changes a text, and leaves the attribute beside it as it was', async ({ stillroom }) => {
  const page = await stillroom.visit('https://superuser.com/questions/442960/how-do-i-run-lantern');
  const question = 'stackexchange:question:superuser.com/442960';
  await expectFigures(stillroom, `${question} score -1`);
  await page.evaluate(() => {
    const votes = document.querySelector('#question .js-vote-count');
    if (votes?.firstChild) votes.firstChild.nodeValue = '3';
  });
  await expectFigures(stillroom, `${question} score 3`);
});

test('a reaction that changes a text alone', async ({ stillroom }) => {
  const page = await stillroom.visit(addresses.article);
  const article = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';
  await expectFigures(stillroom, `${article} reactions 128`, `${article} comments 2`);
  await page.evaluate(() => {
    const write = (id: string, text: string) => {
      const count = document.getElementById(id);
      if (count) count.textContent = text;
    };
    write('reaction_total_count', '129');
    write('reaction-number-like', '101');
    write('reaction-number-comment', '3');
  });
  await expectFigures(stillroom, `${article} reactions 129`, `${article} comments 3`);
});

test('a counter of stars: its title, its label and its text', async ({ stillroom }) => {
  const page = await stillroom.visit(addresses.repo);
  const repo = 'github:repo:octo-org/lantern';
  await expectFigures(stillroom, `${repo} stars 4126`, `${repo} openIssues 1204`);
  await page.evaluate(() => {
    const counter = document.querySelector('#repo-stars-counter-star');
    counter?.setAttribute('title', '4,301');
    counter?.setAttribute('aria-label', '4301 users starred this repository');
    if (counter) counter.textContent = '4.3k';
    // Drawn anew, as a client does with what it has no counter for.
    const tab = document.querySelector('#issues-repo-tab-count');
    const next = tab?.cloneNode() as Element;
    next.setAttribute('title', '1,205');
    next.textContent = '1.2k';
    tab?.replaceWith(next);
  });
  await expectFigures(stillroom, `${repo} stars 4301`, `${repo} openIssues 1205`);
});

test('figures that come long after the page', async ({ stillroom }) => {
  const without = sample(addresses.article, [
    ['id="reaction_total_count">128', 'id="reaction_total_count">'],
  ]);
  const kinds = /(<span id="reaction-number-(?:like|unicorn)">)\d+/g;
  stillroom.served.set(addresses.article, without.replace(kinds, '$1'));
  const page = await stillroom.visit(addresses.article);
  const article = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';
  await expectFigures(stillroom, `${article} comments 2`);
  await page.waitForTimeout(6000);
  expect((await stillroom.figures()).filter((f) => f.startsWith(`${article} reactions`))).toEqual([]);
  await page.evaluate(() => {
    const total = document.getElementById('reaction_total_count');
    if (total) total.textContent = '128';
  });
  await expectFigures(stillroom, `${article} reactions 128`);
});
