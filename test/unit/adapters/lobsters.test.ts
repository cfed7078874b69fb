import { expect, test } from 'vitest';
import { figures, fixture, read, subjects } from './support';

const id = 'lobsters:post:lobste.rs/dwip3v';

test('stories that were merged into one on Lobsters tell nothing of it', () => {
  const page = fixture('lobsters/story');
  const before = read('lobsters', page);
  expect(subjects(before)[id]).toMatchObject({ author: 'mirak', publishedAt: '2026-07-16T14:02:45.000Z' });
  const link = page.document.querySelector('.story > .link');
  link?.insertAdjacentHTML(
    'afterend',
    `<span class="merge"></span><span class="link"><a href="https://other.example">Another lantern</a></span>
     <span class="tags"><a class="tag">web</a></span>
     <span class="byline">via <a class="u-author" href="/~loub">loub</a> <time data-at-unix="1700000000">then</time></span>`,
  );
  link?.insertAdjacentHTML('afterend', '<span class="tags"><a class="tag">law</a></span>');
  const found = read('lobsters', page);
  expect(subjects(found)[id]).toEqual({ ...subjects(before)[id], labels: ['law'] });
  expect(figures(found)).toEqual(figures(before));
});

test('what the last story left on Lobsters is nothing of this one, whose line of comments names it still', () => {
  const page = fixture('lobsters/merged');
  const story = page.document.querySelector('.story');
  expect(read('lobsters', page)).toContainEqual(expect.objectContaining({ metric: 'score', value: 31 }));
  story?.setAttribute('data-shortid', 'abc1de');
  const next = { ...page, url: new URL('https://lobste.rs/s/abc1de/wick_3_0') };
  expect(figures(read('lobsters', next))).toEqual([]);
});
