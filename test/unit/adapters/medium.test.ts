import { describe, expect, test } from 'vitest';
import { figures, fixture, read, subjects } from './support';

describe('an article', () => {
  test('its writer and its tags', () => {
    const found = subjects(read('medium', fixture('medium/article')));
    expect(found['medium:article:15fd2dd8f07b']).toMatchObject({ author: 'Mira K', labels: ['Lanterns'] });
  });

  test('claps in full from what the page was served with, where they are shown rounded', () => {
    const page = fixture('medium/served');
    const article = page.document.querySelector('article');
    article?.insertAdjacentHTML('beforeend', '<div class="pw-multi-vote-count">4K</div>');
    expect(figures(read('medium', page))).toContain('medium:article:35fd2dd8f07d claps 4034');
    // One's own clap changes what is shown alone.
    const shown = page.document.querySelector('.pw-multi-vote-count');
    if (shown) shown.textContent = '4';
    expect(figures(read('medium', page))).toContain('medium:article:35fd2dd8f07d claps 4');
  });

  test('the last article’s text is not the next one’s when the head is', () => {
    const { document } = fixture('medium/article');
    const url = new URL('https://medium.com/lanterns/how-we-count-45fd2dd8f07e');
    document.querySelector('[rel="canonical"]')?.setAttribute('href', url.href);
    expect(read('medium', { url, document })).toBeUndefined();
  });
});
