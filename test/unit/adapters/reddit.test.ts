import { describe, expect, test } from 'vitest';
import { adapterNamed, events, figures, fixture, read, subjects } from './support';

const id = 'reddit:post:1rl0nt4';

describe('a post', () => {
  test('its community, its flair and who wrote it', () => {
    expect(subjects(read('reddit', fixture('reddit/new')))[id]).toMatchObject({
      author: 'mirak',
      container: 'reddit:community:selfhosted',
      labels: ['Guide'],
      publishedAt: '2026-03-05T04:00:00.000Z',
    });
    expect(subjects(read('reddit', fixture('reddit/old')))['reddit:post:1uzyf66']?.labels).toEqual([
      'Discussion',
    ]);
  });

  test.each(['reddit/new', 'reddit/old'])('%s: nobody wrote it once its author is deleted', (name) => {
    const page = fixture(name);
    const post = page.document.querySelector('shreddit-post, .thing.link');
    for (const attribute of ['author', 'data-author'])
      if (post?.hasAttribute(attribute)) post.setAttribute(attribute, '[deleted]');
    const [subject] = Object.values(subjects(read('reddit', page)));
    expect(subject?.title).toBeDefined();
    expect(subject?.author).toBeUndefined();
  });

  test.each(['reddit/new', 'reddit/old'])('%s: comments of the last post are none of it', (name) => {
    const page = fixture(name);
    const found = events(read('reddit', page));
    expect(found).toHaveLength(2);
    expect(found.join()).not.toContain('adal');
    // The next post is there before the last one's comments are gone.
    const post = page.document.querySelector('shreddit-post, .thing.link');
    for (const attribute of ['id', 'data-fullname'])
      if (post?.getAttribute(attribute)?.includes('t3_')) post.setAttribute(attribute, 't3_2zzzzz');
    const url = new URL(page.url.href.replace(/comments\/\w+/, 'comments/2zzzzz'));
    expect(events(read('reddit', { ...page, url }))).toEqual([]);
  });

  test('its score and its comments are followed while they change', () => {
    const adapter = adapterNamed('reddit');
    const page = fixture('reddit/new');
    const match = adapter.matchUrl(page.url);
    const view = match && adapter.view(page, match);
    const post = page.document.querySelector('shreddit-post');
    for (const name of ['score', 'comment-count'])
      expect(post?.matches(view?.watched.attributes.get(name) ?? 'none'), name).toBe(true);
    post?.setAttribute('score', '-3');
    expect(figures(read('reddit', page))).toEqual([`${id} score -3`, `${id} comments 73`]);
  });
});
