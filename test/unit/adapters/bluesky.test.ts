import { describe, expect, test } from 'vitest';
import type { Page } from '../../../lib/adapters/types';
import { figures, fixture, misses, pageOf, read, subjects } from './support';

const id = 'bluesky:post:mirak.example/3mdd7aj7pgs2x';
const did = 'did:plc:h7lantern4tkp47wn7gqh4oe';
/** A sample page under another address. */
const at = (name: string, address: string): Page => ({
  ...fixture(`bluesky/${name}`),
  url: new URL(`https://bsky.app/profile/${address}`),
});

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

  test.each(['post', 'quiet'])(
    'buttons without a number are a miss, for it stands there even where it is 0: %s',
    (name) => {
      const page = fixture(`bluesky/${name}`);
      for (const button of page.document.querySelectorAll('[data-testid$="Btn"]'))
        button.setAttribute('aria-label', 'Like');
      for (const count of page.document.querySelectorAll('[data-testid$="Count-expanded"]')) count.remove();
      expect(misses(read('bluesky', page))).toEqual(['replies', 'likes']);
    },
  );

  test('a client that draws it in another layout is a miss too, though the head of its page still names it', () => {
    const page = fixture('bluesky/shell');
    page.document.body.innerHTML =
      '<main><a href="/profile/mirak.example/post/3mddvy5bv6k27/liked-by"><b>3,819</b> likes</a></main>';
    expect(misses(read('bluesky', page))).toEqual(['replies', 'likes']);
  });

  test('its title is its own text, not that of a post which it quotes', () => {
    const page = fixture('bluesky/quiet');
    page.document.querySelector('[data-word-wrap]:has(+ [role="link"] [data-word-wrap])')?.remove();
    expect(Object.values(subjects(read('bluesky', page))).map((s) => s.title)).toEqual(['@loub.example']);
  });

  test('a post that only signed-in people may see has no text in the head of its page', () => {
    const page = fixture('bluesky/shell');
    page.document.querySelector('[href^="at://"]')?.remove();
    expect(read('bluesky', page)).toBeUndefined();
  });
});

describe('what is left of another post by the same person', () => {
  test('its counts, which link to it, are not read', () => {
    expect(read('bluesky', at('post', 'mirak.example/post/3mcc8dkk2gs2z'))).toBeUndefined();
  });

  test('nor where it names people who like it in place of the number', () => {
    const page = at('post', 'mirak.example/post/3mcc8dkk2gs2z');
    const counts = page.document.querySelectorAll('[data-testid$="Count-expanded"]');
    for (const count of counts) count.setAttribute('data-testid', 'knownLikersStat');
    expect(read('bluesky', page)).toBeUndefined();
  });

  test('nor, where it has none, what it showed before the address changed', () => {
    const page = at('quiet', 'loub.example/post/3mcc9ekk2gs2a');
    const isLeftOver = (element: Element) => element.matches('[data-testid$="Btn"], [data-word-wrap]');
    const found = read('bluesky', { ...page, isLeftOver });
    expect(figures(found)).toEqual([]);
    expect(Object.values(subjects(found)).map((s) => s.title)).toEqual(['@loub.example']);
  });

  test('a screen that was opened before is hidden, and comes back', () => {
    const old = 'loub.example/post/3mcc7aj7pgs2x';
    const post = 'bluesky:post:loub.example/3mcc7aj7pgs2x';
    expect(figures(read('bluesky', at('quiet', old)))).not.toContain(`${post} likes 71`);
    const page = at('quiet', old);
    for (const screen of page.document.querySelectorAll('main > div'))
      screen.setAttribute('style', screen.matches(':first-child') ? 'display: flex;' : 'display: none;');
    expect(figures(read('bluesky', page))).toEqual([`${post} replies 9`, `${post} likes 71`]);
  });

  test('what the server said is of no use once anything is drawn', () => {
    const page = fixture('bluesky/shell');
    page.document.body.innerHTML = '<div data-testid="postThreadItem-by-loub.example"></div>';
    expect(read('bluesky', page)).toBeUndefined();
  });
});

describe('an address that names an account by its number', () => {
  test('is the same subject as by handle, as the head of the page says', () => {
    const found = read('bluesky', at('shell', `${did}/post/3mddvy5bv6k27`));
    expect(Object.keys(subjects(found))).toEqual(['bluesky:post:mirak.example/3mddvy5bv6k27']);
  });

  test('or a link around its picture', () => {
    const found = read('bluesky', at('post', `${did}/post/3mdd7aj7pgs2x`));
    expect(figures(found)).toEqual(figures(read('bluesky', fixture('bluesky/post'))));
    expect(Object.values(subjects(found)).map((s) => s.url)).toEqual([
      'https://bsky.app/profile/mirak.example/post/3mdd7aj7pgs2x',
    ]);
  });

  test.each(['/known-followers', '/post/3mdd7aj7pgs2x/liked-by', '/feed/aaai'])(
    'but not a link to %s, in which others’ pictures stand',
    (path) => {
      const page = at('post', `${did}/post/3mdd7aj7pgs2x`);
      page.document.querySelector('a:has(img)')?.setAttribute('href', `/profile/mirak.example${path}`);
      expect(read('bluesky', page)).toBeUndefined();
    },
  );

  test('an account without a valid handle has none: it is linked to by its number', () => {
    const page = at('profile', did);
    const [, header] = page.document.querySelectorAll('[data-testid="profileHeaderFollowersButton"]');
    header?.setAttribute('href', `/profile/${did}/followers`);
    expect(figures(read('bluesky', page))).toEqual([`bluesky:profile:${did} followers 1101177`]);
  });

  test('a profile is the same, too', () => {
    const page = at('profile', did);
    expect(read('bluesky', page)).toBeUndefined();
    const avatar = `<a href="/profile/mirak.example"><img src="https://cdn.bsky.app/img/avatar/plain/${did}/bafk@jpeg"></a>`;
    page.document.body.insertAdjacentHTML('beforeend', avatar);
    expect(figures(read('bluesky', page))).toEqual(['bluesky:profile:mirak.example followers 1101177']);
  });
});

test('of a profile that was opened twice, the screen in front is read', () => {
  const header = (style: string, followers: string) =>
    `<div style="${style}"><div data-testid="profileView"><a href="/profile/ada/followers"
      data-testid="profileHeaderFollowersButton" aria-label="${followers} followers"></a></div></div>`;
  const page = pageOf(
    'https://bsky.app/profile/ada',
    header('display: none;', '11') + header('display: flex;', '12'),
  );
  expect(figures(read('bluesky', page))).toEqual(['bluesky:profile:ada followers 12']);
});
