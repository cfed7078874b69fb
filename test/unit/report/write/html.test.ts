import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../../lib/report/write/html';
import { toSvg } from '../../../../lib/report/write/svg';
import { chartOf, documentOf, hostileTexts, hostileUrls } from '../document';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // One line is as valid as many, and printed texts are not code.
  rules: {
    'no-inline-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'text-content': 'off',
  },
});

async function problems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message}`));
}

const parser = new new JSDOM().window.DOMParser();
const parsed = (html: string) => parser.parseFromString(html, 'text/html');

/** The names of all elements of a page, each once. */
function elementsOf(html: string): string[] {
  const document = parsed(html);
  return [...new Set([...document.querySelectorAll('*')].map((e) => e.localName))].sort();
}

describe('toHtml', () => {
  const plain = elementsOf(toHtml(documentOf('text')));

  test('is valid, and loads and runs nothing', async () => {
    const html = toHtml(documentOf('Ein Text & mehr'));
    expect(await problems(html)).toEqual([]);
    expect(plain).not.toContain('script');
    expect(html).not.toMatch(/ (?:src|srcset|on\w+)=|url\(|@import/);
    const policy = parsed(html).querySelector('[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  });

  test('is valid of a whole report', async () => {
    const golden = new URL('../../components/report/golden/report.html', import.meta.url);
    expect(await problems(readFileSync(golden, 'utf8'))).toEqual([]);
  });

  test.each(hostileTexts)('keeps a text a text: %j', async (text) => {
    const html = toHtml(documentOf(text));
    expect(elementsOf(html)).toEqual(plain);
    expect(await problems(html)).toEqual([]);
    const document = parsed(html);
    const events = [...document.querySelectorAll('*')]
      .flatMap((e) => e.getAttributeNames())
      .filter((n) => n.startsWith('on'));
    expect(events).toEqual([]);
    expect([...document.links].map((a) => a.href)).toEqual(Array(2).fill('https://example.org/'));
  });

  test.each(hostileUrls)('does not link to %s', (url) => {
    expect(parsed(toHtml(documentOf('text', url))).links).toHaveLength(0);
  });

  test('keeps any text a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(elementsOf(toHtml(documentOf(`x${text}`)))).toEqual(plain);
      }),
      { numRuns: 30, seed: 14 },
    );
  });
});

describe('toSvg', () => {
  test.each(hostileTexts)('is one well-formed drawing: %j', (text) => {
    const svg = parser.parseFromString(toSvg(chartOf(text)), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect([...svg.querySelectorAll('*')].map((e) => e.localName)).toEqual([
      'svg',
      'style',
      'rect',
      'polyline',
      'polygon',
      'path',
      'text',
    ]);
  });

  test('is light only for a slide', () => {
    expect(toSvg(chartOf('text'), 'light')).not.toContain('prefers-color-scheme');
    expect(toSvg(chartOf('text'))).toContain('prefers-color-scheme: dark');
  });
});
