import { describe, expect, test } from 'vitest';
import type { Page } from '../../../lib/adapters/types';
import { subscribers } from './subscribers';
import { figures, fixture, misses, pageOf, read, subjects } from './support';

const next = 'youtube:video:EJtktxPRavV';
/** The page of a video, changed by the client. */
function changed(change: (document: Document) => void, more: Partial<Page> = {}) {
  const page = fixture('youtube/next');
  change(page.document);
  return read('youtube', { ...page, ...more });
}

describe('a video, while the client redraws the page of the last one', () => {
  test('the heading is the last one’s until the document’s title is the same', () => {
    const found = changed((d) => (d.title = 'Lantern abroad - YouTube'));
    expect(subjects(found)).toEqual({});
    expect(figures(found)).toEqual([]);
  });

  test('comments that link to another video are not counted', () => {
    const found = changed((d) => {
      const link = d.querySelector('ytd-comment-thread-renderer a');
      link?.setAttribute('href', '/watch?v=DIsktwOQZuU&lc=Ugx0');
    });
    expect(figures(found)).toEqual([`${next} likes 1204`]);
  });

  test('what says that it is of another video is not read', () => {
    const found = changed((d) =>
      d.querySelector('ytd-watch-metadata')?.setAttribute('video-id', 'DIsktwOQZuU'),
    );
    expect(figures(found)).toEqual([]);
  });

  test('is read in the other layout as well', () => {
    const { url, document } = fixture('youtube/next');
    const html = document.documentElement.outerHTML.replaceAll('ytd-watch-flexy', 'ytd-watch-grid');
    expect(figures(read('youtube', pageOf(url.href, html)))).toEqual(
      figures(read('youtube', fixture('youtube/next'))),
    );
  });

  test('what is known to be left over is not read', () => {
    const isLeftOver = (element: Element) => element.localName === 'button';
    const found = changed(() => {}, { isLeftOver });
    expect(figures(found)).toEqual([`${next} comments 87`]);
  });

  test('what the page was served with is of its own video alone', () => {
    const { document } = fixture('youtube/video');
    const url = new URL('https://www.youtube.com/watch?v=EJtktxPRavV');
    expect(read('youtube', { url, document })).toBeUndefined();
  });
});

describe('likes', () => {
  test('a rounded label counts only where the page states no exact number of this very video', () => {
    const likesOf = (v: string) =>
      changed((d) => {
        d.querySelector('like-button-view-model button')?.setAttribute('aria-label', '12K likes');
        d.querySelector('[itemprop="identifier"]')?.setAttribute('content', v);
        d.querySelector('[itemprop="userInteractionCount"]')?.setAttribute('content', '12345');
      });
    expect(figures(likesOf('EJtktxPRavV'))).toContain(`${next} likes 12345`);
    expect(figures(likesOf('DIsktwOQZuU'))).toContain(`${next} likes ~12000`);
  });

  const video = (label: string) =>
    figures(
      changed((d) => d.querySelector('like-button-view-model button')?.setAttribute('aria-label', label)),
    );

  test.each([
    ['haz clic en Me gusta en este vídeo junto con otras 7373 personas', ['7373']],
    ['like this video along with 12K other people', ['~12000']],
    ['I like this', []],
    ['like this video along with 1+ other people', []],
  ])('“%s”', (label, shown) => {
    expect(video(label).filter((f) => f.includes('likes'))).toEqual(shown.map((n) => `${next} likes ${n}`));
  });
});

describe('the subscribers of a channel', () => {
  const channel = (language: string, ...facts: string[]) => {
    const parts = facts.map((fact) => `<span>${fact}</span>`).join('<span>•</span>');
    const html = `<html lang="${language}"><yt-page-header-view-model><h1>Lantern 5</h1>
      <yt-content-metadata-view-model><div><span>@lantern5</span></div><div>${parts}</div></yt-content-metadata-view-model>
      </yt-page-header-view-model>`;
    return figures(read('youtube', pageOf('https://www.youtube.com/@lantern5', html)));
  };
  const shown = (count: string) => [`youtube:channel:@lantern5 subscribers ${count}`];

  test('are read in at least nine of ten languages, and in none wrong', () => {
    const all = subscribers.map(([language, sentence]) =>
      channel(language, sentence.replace('#', '123'), '88'),
    );
    const read = all.filter((found) => found.length);
    expect(new Set(read.flat())).toEqual(new Set(shown('123')));
    expect(read.length / all.length).toBeGreaterThanOrEqual(0.9);
  });

  test('are rounded from a thousand on, even where they are in full', () => {
    expect(channel('de', '1.230 Abonnenten', '88 Videos')).toEqual(shown('~1230'));
  });

  test('are not its videos where it hides them', () => {
    expect(channel('en', '88 videos')).toEqual([]);
    expect(channel('en', '88 subscribers')).toEqual(shown('88'));
  });
});

describe('Shorts that are swiped through', () => {
  const short = 'youtube:video:Wy2ktxPRbB2';
  const at = (id: string, more: Partial<Page> = {}): Page => ({
    ...fixture('youtube/shorts'),
    url: new URL(`https://www.youtube.com/shorts/${id}`),
    ...more,
  });

  test('the one in front is read, with its own author', () => {
    const found = read('youtube', at('Wy2ktxPRbB2'));
    expect(subjects(found)[short]).toMatchObject({ title: 'How a wick burns', author: '@wickworks' });
    // A video that was watched before stays in the page, hidden, with the number of its comments.
    expect(figures(found)).toEqual([`${short} likes 23418`, `${short} comments 305`]);
  });

  test('its comments are off, so that the next button is the one to share it', () => {
    const page = at('Wy2ktxPRbB2');
    page.document.querySelector('button-view-model:has([aria-label="View 305 comments"])')?.remove();
    expect(figures(read('youtube', page))).toEqual([`${short} likes 23418`]);
  });

  test.each(['Qx1ktxPRaA1', 'Vz3ktxPRcC3'])('the one before or after is not, under its address: %s', (id) => {
    expect(figures(read('youtube', at(id)))).toEqual([]);
  });

  test('where the player has gone ahead into the next one’s place, nothing is read', () => {
    const page = at('Vz3ktxPRcC3');
    const link = page.document.querySelector('.ytp-title-link');
    link?.setAttribute('href', 'https://www.youtube.com/shorts/Vz3ktxPRcC3');
    expect(read('youtube', page)).toBeUndefined();
  });

  test('nor what is still over it of the last one, until its title is there', () => {
    const page = at('Wy2ktxPRbB2');
    const title = page.document.querySelector('[is-active] yt-shorts-video-title-view-model');
    if (title) title.innerHTML = '<h2>Trim it</h2>';
    expect(figures(read('youtube', page))).toEqual([]);
    // The tab may be as late as the rest.
    page.document.title = 'Trim it - YouTube';
    expect(figures(read('youtube', page))).toEqual([]);
  });

  test('what is known to be left over in a place that is used anew is not read', () => {
    const isLeftOver = (element: Element) => element.matches('button, yt-shorts-video-title-view-model');
    const found = read('youtube', at('Wy2ktxPRbB2', { isLeftOver }));
    expect(figures(found)).toEqual([]);
    expect(misses(found)).toEqual(['title']);
  });
});

test.each([
  ['rounded', '#info > span', '89.012 Aufrufe', 'views'],
  ['shorts', '[id="1"] dislike-button-view-model + button-view-model', 'View 638 comments', 'comments'],
])('of two numbers in the place of one on the page “%s”, neither is known', (name, place, text, metric) => {
  const page = fixture(`youtube/${name}`);
  const shown = () => figures(read('youtube', page)).filter((figure) => figure.includes(` ${metric} `));
  expect(shown()).toHaveLength(1);
  const own = page.document.querySelector(place);
  const other = own?.cloneNode(true) as Element;
  const button = other.querySelector('button');
  if (button) button.setAttribute('aria-label', text);
  else other.textContent = text;
  own?.before(other);
  expect(shown()).toEqual([]);
});
