import { describe, expect, test } from 'vitest';
import { figures, fixture, read } from './support';

const score = (label: string, text: string) => {
  const page = fixture('lemmy/post');
  const element = page.document.querySelector('.post-score');
  element?.setAttribute('data-tippy-content', label);
  if (element) element.textContent = text;
  const shown = figures(read('lemmy', page)).find((f) => f.includes(' score '));
  return shown?.split(' ').at(-1);
};

describe('the score of a Lemmy post', () => {
  test.each([
    ['1,251 Upvotes · 47 Downvotes', '1.2k', '1204'],
    // What somebody who is signed in chose to see.
    ['1,204 points · 1,251 Upvotes · 47 Downvotes', '1.2k', '1204'],
    ['1,204 points · 96% upvoted · 1,251 Upvotes · 47 Downvotes', '1.2k', '1204'],
    ['96% upvoted · 1,251 Upvotes · 47 Downvotes', '1.2k', '1204'],
    ['1,204 points · 1,251 Upvotes', '1.2k', '~1200'],
    ['1,204 points · 47 Downvotes', '1.2k', '~1200'],
    ['1204 points • 1251 upvotes • 47 downvotes', '1.2k', '~1200'],
    ['3 points · 5 Upvotes · 2 Downvotes', '3', '3'],
    ['5 Upvotes · 8 Downvotes', '-3', '-3'],
    ['5 points · 2 Downvotes', '5', '5'],
  ])('%s, shown as %s, is %s', (label, text, value) => {
    expect(score(label, text)).toBe(value);
  });
});

test('a Lemmy post is read where the page is about one of its comments', () => {
  const page = fixture('lemmy/post');
  const stated = page.document.querySelector('[property="og:url"]');
  const own = figures(read('lemmy', page));
  stated?.setAttribute('content', 'https://links.lantern.example/post/1204/771');
  expect(figures(read('lemmy', page))).toEqual(own);
  stated?.setAttribute('content', 'https://links.lantern.example/post/12041');
  expect(figures(read('lemmy', page))).toEqual([]);
});
