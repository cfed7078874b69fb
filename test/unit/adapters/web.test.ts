import { describe, expect, test } from 'vitest';
import { figures, pageOf, read } from './support';

const host = 'https://forum.lantern.example';
const liked = (own: string) => `<script type="application/ld+json">{ "@type": "DiscussionForumPosting", ${own}
  "interactionStatistic": { "interactionType": "https://schema.org/LikeAction", "userInteractionCount": 12 } }</script>`;
const canonical = (path: string) => `<link rel="canonical" href="${host}${path}">`;
const shown = (path: string, html: string) =>
  figures(read('web', pageOf(host + path, `<title>Lantern</title>${html}`)));

describe('a page of a site without an adapter', () => {
  test('has the counts that it states, whatever a link adds to its address', () => {
    const own = ['web:post:forum.lantern.example/topic/7 likes 12'];
    expect(shown('/topic/7?utm_source=feed', canonical('/topic/7') + liked(''))).toEqual(own);
    expect(shown('/topic/7?page=2', liked(`"url": "${host}/topic/7",`))).toEqual(own);
    expect(shown('/topic/7', liked(''))).toEqual(own);
  });

  test.each([
    ['the canonical address', canonical('/topic.php?id=7') + liked('')],
    ['the og:url', `<meta property="og:url" content="${host}/topic.php?id=7">${liked('')}`],
    ['what is stated', liked(`"url": "${host}/topic.php?id=7",`)],
    ['its address alone', liked('')],
  ])('has none where a query tells it from others: by %s', (_, html) => {
    expect(shown('/topic.php?id=7', html)).toEqual([]);
  });
});
