import { describe, expect, test } from 'vitest';
import { figures, fixture, read } from './support';

const id = 'bluesky:post:mirak.example/3mdd7aj7pgs2x';

describe('a post on Bluesky', () => {
  test('its reposts are read without its quotes, which the label of the button counts with them', () => {
    const page = fixture('bluesky/post');
    const bar = page.document.querySelector('[data-testid="replyBtn"]');
    bar?.insertAdjacentHTML(
      'afterend',
      '<button data-testid="repostBtn" aria-label="Repost (1,388 reposts)"></button>',
    );
    expect(figures(read('bluesky', page))).toContain(`${id} reposts ~1300`);
  });

  test('a label may have the brackets of another script', () => {
    const page = fixture('bluesky/post');
    page.document.documentElement.lang = 'ja';
    page.document
      .querySelector('[data-testid="likeBtn"]')
      ?.setAttribute('aria-label', 'いいね（8,741件のいいね）');
    expect(figures(read('bluesky', page))).toContain(`${id} likes 8741`);
  });
});
