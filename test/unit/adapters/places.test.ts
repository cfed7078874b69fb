import { describe, expect, test } from 'vitest';
import { figureAt, instantAt } from '../../../lib/adapters/places';
import { at, type Figure, type Scope } from '../../../lib/adapters/statement';
import { pageOf } from './support';

function scopeOf(html: string): Scope {
  const page = pageOf('https://lantern.example/', html);
  return {
    page,
    match: { kind: 'post', key: '1', url: page.url.href, parts: {} },
    root: page.document.body,
    language: 'en',
    id: 'lantern:post:1',
    selector: (template) => template,
    data: () => undefined,
  };
}

function figureIn(html: string, ...places: Parameters<typeof figureAt>[0]) {
  return figureAt(places, scopeOf(html))?.value;
}

test.each([
  ['1784210565', 1_784_210_565_000],
  ['1,000', undefined],
  ['', undefined],
  ['9e99', undefined],
])('the instant “%s”, in seconds since 1970, is %s', (text, instant) => {
  const seconds = at('time@data-at', '2026-09', (said: string) => Number(said) * 1000);
  expect(instantAt([seconds], scopeOf(`<time data-at="${text}"></time>`))).toBe(instant);
});

describe('a figure that stands in several elements', () => {
  const stars = at<Figure>('.stars', '2026-09');

  test('is read where they show the same', () => {
    expect(figureIn('<b class="stars">12</b><b class="stars">12</b>', stars)?.value).toBe(12);
    expect(figureIn('<b class="stars">–</b><b class="stars">12</b>', stars)?.value).toBe(12);
  });

  test('is not read where they differ, for it is not known which is the subject’s own', () => {
    expect(figureIn('<b class="stars">12</b><b class="stars">13</b>', stars)).toBeUndefined();
  });

  test.each(['<b class="stars"><i>11</i><i>12</i></b>', '<b class="stars"><i><u>1</u></i><i>12</i></b>'])(
    'is not read where its digits touch, as in an animated counter: %s',
    (html) => {
      expect(figureIn(html, stars)).toBeUndefined();
    },
  );

  test('is then looked for in the next place', () => {
    const html = '<b class="stars">12</b><b class="stars">13</b><i title="12"></i>';
    expect(figureIn(html, stars, at<Figure>('i@title', '2026-09'))?.value).toBe(12);
  });
});
