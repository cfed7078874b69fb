import { describe, expect, test } from 'vitest';
import { figures, fixture, misses, read, subjects } from './support';

const id = 'hashnode:article:lantern.hashnode.dev/oil-or-wax';

describe('an article on Hashnode', () => {
  test('whose page was sent without its data has a title, and its figures are missing', () => {
    const page = fixture('hashnode/streamed');
    for (const script of page.document.querySelectorAll('script')) script.remove();
    const found = read('hashnode', page);
    expect(subjects(found)[id]?.title).toBe('Oil or wax?');
    expect(figures(found)).toEqual([]);
    expect(misses(found)).toEqual(['reactions']);
  });

  test('that was opened from another one has none of that one’s figures', () => {
    const page = fixture('hashnode/streamed');
    const url = new URL('https://lantern.hashnode.dev/wicks-compared');
    expect(read('hashnode', { ...page, url })).toBeUndefined();
    page.document.querySelector('[property="og:url"]')?.setAttribute('content', url.href);
    expect(read('hashnode', { ...page, url })).toBeUndefined();
    page.document.querySelector('[rel="canonical"]')?.setAttribute('href', url.href);
    const found = read('hashnode', { ...page, url });
    expect(figures(found)).toEqual([]);
    expect(misses(found)).toEqual(['reactions']);
  });

  test('has the figures of no other that begins with its name', () => {
    const page = fixture('hashnode/streamed');
    const at = (path: string) => read('hashnode', { ...page, url: new URL(path, 'https://hashnode.com') });
    expect(figures(at('/post/oil-or-wax-clx1abc2'))).toContain(
      'hashnode:article:hashnode.com/oil-or-wax-clx1abc2 reactions 1204',
    );
    expect(at('/post/oil-or-waxes-clx1abc2')).toBeUndefined();
    expect(at('/post/oil')).toBeUndefined();
  });

  test('that writes data of itself into its text is not believed', () => {
    const page = fixture('hashnode/streamed');
    const forged = JSON.stringify([1, '1d:T3a,"post":{"slug":"oil-or-wax","reactionCount":999999}']);
    page.document.body.insertAdjacentHTML('beforeend', `<script>self.__next_f.push(${forged})</script>`);
    expect(figures(read('hashnode', page))).toEqual([]);
  });

  test('has no figures where a part of its data is there twice', () => {
    const page = fixture('hashnode/streamed');
    const last = [...page.document.scripts].at(-1);
    const twin = page.document.createElement('script');
    twin.textContent = last?.textContent?.replace('1204', '4537') ?? '';
    last?.before(twin);
    expect(misses(read('hashnode', page))).toEqual(['reactions']);
  });

  test.each(['/', '/archive'])('%s is none, though the head is still that of one', (path) => {
    const page = fixture('hashnode/streamed');
    expect(read('hashnode', { ...page, url: new URL(path, page.url) })).toBeUndefined();
  });
});
