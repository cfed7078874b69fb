import { describe, expect, test } from 'vitest';
import { figures, fixture, read, subjects } from './support';

const id = 'x:post:1222907250383245777';
/** The views of a post whose row of buttons has this label. */
function viewsIn(label: string, without: string[] = []): string[] {
  const page = fixture('x/quiet');
  page.document.querySelector('[role="group"]')?.setAttribute('aria-label', label);
  page.document.querySelector('[data-testid="app-text-transition-container"]')?.remove();
  for (const button of without)
    page.document.querySelector(`[data-testid="${button}"]`)?.setAttribute('aria-label', '—');
  return figures(read('x', page)).filter((f) => f.includes('views'));
}

describe('the views of a post, in the label of its buttons', () => {
  test.each([
    ['0 parts are left out', '1 repost, 7 likes, 2 bookmarks, 3692 views'],
    ['one’s own state is among them', '1 repost, Reposted, 7 likes, Liked, 2 bookmarks, 3692 views'],
    ['in Arabic', '١ إعادة نشر، ٧ إعجابات، ٢ إشارات مرجعية، ٣٦٩٢ مشاهدة'],
    ['in Japanese', '1 件のリポスト、7 件のいいね、2 件のブックマーク、3692 件の表示'],
  ])('%s', (_, label) => {
    expect(viewsIn(label)).toEqual([`${id} views 3692`]);
  });

  test('none where the label does not show them', () => {
    expect(viewsIn('1 repost, 7 likes, 2 bookmarks')).toEqual([]);
  });

  test('none where a button’s own count is not known, so that another count could be taken for them', () => {
    expect(viewsIn('1 repost, 7 likes, 2 bookmarks', ['bookmark'])).toEqual([]);
    expect(viewsIn('1 repost, 7 likes', ['unlike', 'bookmark'])).toEqual([]);
  });

  test('none where its numbers are not those of the buttons, so that another one could be the last', () => {
    expect(viewsIn('1 repost, 7 likes, 3692 views, 2 bookmarks')).toEqual([]);
    expect(viewsIn('1 repost, 8 likes, 2 bookmarks, 3692 views')).toEqual([]);
  });

  test('else as they stand beside the date', () => {
    const page = fixture('x/quiet');
    page.document.querySelector('[role="group"]')?.setAttribute('aria-label', '');
    expect(figures(read('x', page))).toContain(`${id} views 3692`);
  });
});

describe('a post whose address does not say whose it is', () => {
  test.each(['i/status', 'i/web/status', 'loub/status'])('its date does: %s', (path) => {
    const page = fixture('x/shared');
    const url = new URL(`https://x.com/${path}/1222907250383245333`);
    expect(subjects(read('x', { ...page, url }))['x:post:1222907250383245333']).toMatchObject({
      url: 'https://x.com/mirak/status/1222907250383245333',
      author: 'mirak',
    });
  });
});
