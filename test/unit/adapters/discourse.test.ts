import { describe, expect, test } from 'vitest';
import type { Page } from '../../../lib/adapters/types';
import { adapterNamed, events, figures, fixture, pageOf, read, subjects } from './support';

const served = 'discourse:topic:forum.lantern.example/1204';
const live = 'discourse:topic:forum.lantern.example/1310';

describe('a topic', () => {
  test('as served: its author, its time, its tags and its category', () => {
    expect(subjects(read('discourse', fixture('discourse/served')))[served]).toMatchObject({
      url: 'https://forum.lantern.example/t/lantern-at-home/1204',
      author: 'ada',
      publishedAt: '2026-02-03T08:00:00.000Z',
      labels: ['wick', 'oil', 'Help'],
    });
  });

  test('as drawn: nothing of the topic that the page was served with', () => {
    expect(subjects(read('discourse', fixture('discourse/live')))[live]).toMatchObject({
      author: 'grace',
      publishedAt: '2026-02-03T10:00:00.000Z',
      labels: ['Mending', 'wick'],
    });
  });

  test.each([
    ['2 / 9,999', ['9998']],
    // The number of the last post, of which some may be deleted.
    ['2 / 10,412', []],
    ['2 of 41', []],
  ])('its timeline says “%s”', (text, shown) => {
    const page = fixture('discourse/live');
    const timeline = page.document.querySelector('.timeline-replies');
    if (timeline) timeline.textContent = text;
    const replies = figures(read('discourse', page)).filter((f) => f.includes('replies'));
    expect(replies).toEqual(shown.map((count) => `${live} replies ${count}`));
  });

  test('a rounded number is read in full where the page was served with it', () => {
    const likesOn = (page: Page) => {
      const likes = page.document.querySelector('.topic-map__likes-trigger .number');
      if (likes) likes.textContent = '1.3k';
      return figures(read('discourse', page));
    };
    expect(likesOn(fixture('discourse/live'))).toContain(`${live} likes ~1300`);
    const page = fixture('discourse/live');
    const own = { id: 1310, title: 'How do I mend a wick?', like_count: 1284 };
    page.document
      .querySelector('#data-preloaded')
      ?.setAttribute('data-preloaded', JSON.stringify({ topic_1310: JSON.stringify(own) }));
    expect(likesOn(page)).toContain(`${live} likes 1284`);
  });

  test('its replies link to their places', () => {
    const found = read('discourse', fixture('discourse/live')) ?? [];
    const urls = found.flatMap((f) => (f.type === 'event' ? [f.url] : []));
    expect(urls).toEqual(['https://forum.lantern.example/t/1310/2']);
  });

  test('while parts of another topic are left, nothing is read', () => {
    const page = fixture('discourse/live');
    page.document.querySelector('#post_2')?.setAttribute('data-topic-id', '1204');
    expect(read('discourse', page)).toBeUndefined();
    page.document.querySelector('#post_2')?.remove();
    expect(figures(read('discourse', page))).toHaveLength(4);
    expect(events(read('discourse', page))).toEqual([]);
  });

  test.each([
    ['a filter', '<div class="posts-filtered-notice">Viewing posts by ada</div>'],
    ['a whisper', '<div class="topic-post whisper"></div>'],
    ['a deleted post', '<div class="topic-post deleted"></div>'],
  ])('with %s in view, its timeline does not count its replies', (_, html) => {
    const page = fixture('discourse/live');
    page.document.querySelector('#main-outlet')?.insertAdjacentHTML('beforeend', html);
    expect(figures(read('discourse', page)).join()).not.toContain('replies');
  });

  test('as served to what runs no script', () => {
    const page = pageOf(
      'https://forum.lantern.example/t/oil/9',
      `<link rel="canonical" href="https://forum.lantern.example/t/oil/9">
       <meta property="og:title" content="Oil"><meta property="article:published_time" content="2026-05-01T08:00:00+00:00">
       <div id="post_1" class="topic-body crawler-post"><span class="creator"><span itemprop="name">grace</span></span></div>`,
    );
    expect(subjects(read('discourse', page))['discourse:topic:forum.lantern.example/9']).toMatchObject({
      title: 'Oil',
      author: 'grace',
      publishedAt: '2026-05-01T08:00:00.000Z',
    });
  });
});

describe('a forum in a folder of its host', () => {
  const inFolder = (path: string, name = 'discourse/folder') => ({
    ...fixture(name),
    url: new URL(path, 'https://lantern.example'),
  });

  test('links to its replies in the folder', () => {
    const found = read('discourse', fixture('discourse/folder')) ?? [];
    const urls = found.flatMap((f) => (f.type === 'event' ? [f.url] : []));
    expect(urls).toEqual(['https://lantern.example/community/t/88/2']);
  });

  test('is not the one in another folder, nor the one in none', () => {
    expect(read('discourse', inFolder('/community/t/oil-or-wax/88'))).toBeDefined();
    expect(read('discourse', inFolder('/t/oil-or-wax/88'))).toBeUndefined();
    expect(read('discourse', inFolder('/help/t/oil-or-wax/88'))).toBeUndefined();
    expect(
      read('discourse', inFolder('/help/t/how-do-i-mend-a-wick/1310', 'discourse/live')),
    ).toBeUndefined();
  });

  test('says so in the head of its page as well', () => {
    const page = inFolder('/community/t/oil-or-wax/88');
    page.document.querySelector('#data-discourse-setup')?.remove();
    expect(read('discourse', page)).toBeUndefined();
    const meta = '<meta name="discourse-base-uri" content="/community">';
    page.document.head.insertAdjacentHTML('beforeend', meta);
    expect(figures(read('discourse', page))).toEqual(figures(read('discourse', fixture('discourse/folder'))));
  });

  test('has members in it', () => {
    const page = inFolder('/community/u/ada/summary', 'discourse/profile');
    expect(read('discourse', page)).toBeUndefined();
    const meta = '<meta name="discourse-base-uri" content="/community">';
    page.document.head.insertAdjacentHTML('beforeend', meta);
    expect(Object.keys(subjects(read('discourse', page)))).toEqual([
      'discourse:profile:lantern.example/community/ada',
    ]);
  });

  test.each(['/c/help/t/5', '/tag/t/12', '/u/t/3', '/g/t/7'])('%s is no topic in a folder', (path) => {
    expect(adapterNamed('discourse').matchUrl(inFolder(path).url)?.kind).not.toBe('topic');
  });
});

test('a member is known by the name that the page shows', () => {
  const { document } = fixture('discourse/profile');
  const at = (path: string) => ({ document, url: new URL(path, 'https://forum.lantern.example') });
  expect(read('discourse', at('/u/Ada/activity'))).toBeDefined();
  expect(read('discourse', at('/u/grace'))).toBeUndefined();
});

test('a topic is not read beside posts of a forum in another folder', () => {
  const page = fixture('discourse/folder');
  expect(read('discourse', page)).toBeDefined();
  const post = page.document.querySelector('.topic-post')?.cloneNode(true) as Element;
  post.querySelector('[data-user-card]')?.setAttribute('href', '/craft/u/grace');
  page.document.body.append(post);
  expect(read('discourse', page)).toBeUndefined();
});
