import { describe, expect, test } from 'vitest';
import { adapterNamed, events, figures, fixture, misses, pageOf, read, subjects } from './support';

const served = 'forem:article:dev.to/lighthouse_dev/why-we-count-less-3kp1';
const live = 'forem:article:dev.to/lighthouse_dev/how-we-answer-9xq';

describe('an article', () => {
  test('as served: grey boxes are unknown, the structured data tells', () => {
    const found = read('forem', fixture('forem/article-served'));
    expect(figures(found)).toEqual([`${served} comments 3`, `${served} reactions 64`]);
    expect(subjects(found)[served]).toMatchObject({
      title: 'Why we count less',
      author: 'lighthouse_dev',
      publishedAt: '2026-09-12T06:00:00.000Z',
    });
  });

  test('whose address has letters that are encoded in it', () => {
    const slug = '数えすぎない理由-3kp1';
    const { document } = fixture('forem/article-served');
    const html = document.documentElement.outerHTML.replaceAll('why-we-count-less-3kp1', slug);
    const page = pageOf(`https://dev.to/lighthouse_dev/${slug}`, html);
    expect(page.url.pathname).toContain('%E6%95%B0');
    const id = `forem:article:dev.to/lighthouse_dev/${slug}`;
    expect(figures(read('forem', page))).toEqual([`${id} comments 3`, `${id} reactions 64`]);
    // As another browser or a link may write it.
    const { href } = page.url;
    const same = pageOf(href.replace('%E6%95%B0', '%e6%95%b0'), html);
    expect(figures(read('forem', same))).toEqual([`${id} comments 3`, `${id} reactions 64`]);
  });

  test('its comments are events, with replies told apart', () => {
    expect(events(read('forem', fixture('forem/article-served')))).toEqual([
      'comment forem:dev.to/comment/501 2026-09-12T08:00:00.000Z ada_w',
      'reply forem:dev.to/comment/502 2026-09-12T09:00:00.000Z lighthouse_dev',
      'comment forem:dev.to/comment/503 2026-09-13T10:00:00.000Z bo_t',
    ]);
  });

  test('after scripts and a soft navigation: the structured data is of the article before', () => {
    const found = read('forem', fixture('forem/article-live'));
    expect(figures(found)).toEqual([`${live} comments 2`, `${live} reactions 128`, `${live} bookmarks 17`]);
    expect(subjects(found)[live]).toMatchObject({
      title: 'How we answer',
      publishedAt: '2026-10-02T06:00:00.000Z',
    });
    expect(events(found)).toEqual([
      'comment forem:dev.to/comment/611 2026-10-02T09:00:00.000Z ada_w',
      'reply forem:dev.to/comment/612 2026-10-02T10:00:00.000Z lighthouse_dev',
      // What it answers was deleted.
      'reply forem:dev.to/comment/614 2026-10-03T10:00:00.000Z bo_t',
    ]);
    expect(subjects(found)[live]?.labels).toEqual(['community', 'writing']);
  });

  test('counts and comments of another article that are left beside it are not read', () => {
    const { url, document } = fixture('forem/article-live');
    document.querySelector('#page-content-inner')?.setAttribute('data-viewable-id', '77');
    document.querySelector('#comments-container')?.setAttribute('data-commentable-id', '77');
    const found = read('forem', { url, document });
    expect(figures(found)).toEqual([]);
    expect(events(found)).toEqual([]);
    expect(misses(found)).toEqual(['comments']);
  });

  test('counts beside it are not read while the address there is another article’s', () => {
    const { url, document } = fixture('forem/article-live');
    const button = document.querySelector('[data-posturl]');
    button?.setAttribute('data-posturl', 'https://dev.to/lighthouse_dev/why-we-count-less-3kp1');
    expect(figures(read('forem', { url, document }))).toEqual([]);
  });

  test('without comments there is no structured count of reactions: not known, which is not 0', () => {
    const page = fixture('forem/article-served');
    for (const script of page.document.querySelectorAll('script')) script.remove();
    page.document.querySelector('#reaction-number-comment')?.setAttribute('data-count', '0');
    expect(figures(read('forem', page))).toEqual([`${served} comments 0`]);
  });

  test('cut before its body it is still known by its structured data', () => {
    const { url, document } = fixture('forem/article-served');
    const page = pageOf(url.href, document.head.outerHTML);
    expect(figures(read('forem', page))).toEqual([`${served} comments 3`, `${served} reactions 64`]);
    expect(subjects(read('forem', page))[served]).toMatchObject({
      title: 'Why we count less',
      author: 'lighthouse_dev',
    });
  });

  test('the page before under the next address is not read', () => {
    const { document } = fixture('forem/article-served');
    expect(
      read('forem', { document, url: new URL('https://dev.to/lighthouse_dev/how-we-answer-9xq') }),
    ).toBeUndefined();
  });
});

describe('a person and an organisation link to each other', () => {
  const at = (name: string, sample: string) => ({
    url: new URL(`https://dev.to/${name}`),
    document: fixture(`forem/${sample}`).document,
  });

  test('the person’s page is not taken for the organisation’s', () => {
    expect(read('forem', at('harbour', 'profile'))).toBeUndefined();
    expect(read('forem', at('lighthouse_dev', 'profile'))).toBeDefined();
  });

  test('nor the other way round, whatever the head still says', () => {
    expect(read('forem', at('lighthouse_dev', 'organization'))).toBeUndefined();
    expect(figures(read('forem', at('harbour', 'organization')))).toEqual([]);
  });

  test('the head of another organisation over the list of this one is not read', () => {
    const page = at('harbour', 'organization');
    expect(read('forem', page)).toBeDefined();
    const follow = page.document.querySelector('[data-info]');
    follow?.setAttribute('data-info', '{"id":50118,"className":"Organization","name":"Wick Works"}');
    expect(read('forem', page)).toBeUndefined();
  });
});

test('an author', () => {
  const profile = 'forem:profile:dev.to/lighthouse_dev';
  const found = read('forem', fixture('forem/profile'));
  expect(subjects(found)[profile]?.title).toBe('Lighthouse');
  expect(figures(found)).toEqual([`${profile} posts 36`]);
});

describe('the dashboard', () => {
  test('its rows in any language; “< 25” views are not known', () => {
    const found = read('forem', fixture('forem/dashboard'));
    expect(figures(found)).toEqual([
      `${served} reactions 64`,
      `${served} comments 3`,
      `${served} views 1340`,
      `${live} reactions 128`,
      `${live} comments 2`,
    ]);
    expect(Object.values(subjects(found)).map((s) => s.role)).toEqual(['listed', 'listed']);
  });

  test.each([
    ['before', [`${served} comments 3`]],
    ['after', [`${served} comments 3`]],
  ] as const)('of two numbers in the place of one, the other %s it, neither is known', (where, shown) => {
    const page = fixture('forem/dashboard');
    const row = page.document.querySelector('[data-analytics-pageviews]');
    for (const cell of [row?.firstElementChild, row?.lastElementChild]) {
      const other = cell?.cloneNode() as Element;
      other.textContent = '562';
      cell?.[where](other);
    }
    expect(figures(read('forem', page)).filter((figure) => figure.startsWith(served))).toEqual(shown);
  });
});

test.each([
  'https://dev.to/',
  'https://dev.to/t/webdev',
  'https://dev.to/settings/profile',
  'https://dev.to/lighthouse_dev/comment/x501',
  'https://dev.to/lighthouse_dev/series/12',
  'https://dev.to/latest',
])('%s is no article and no author', (url) => {
  expect(adapterNamed('forem').matchUrl(new URL(url))).toBeUndefined();
});
