import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../../lib/report/write/markdown';
import { documentOf, hostileTexts, hostileUrls } from '../document';

const parser = new new JSDOM().window.DOMParser();
const rendered = (markdown: string) =>
  parser.parseFromString(marked.parse(markdown, { async: false }), 'text/html');
/** The elements of a rendered report, in their order: its shape. */
const shapeOf = (markdown: string) =>
  [...rendered(markdown).body.querySelectorAll('*')].map((e) => e.localName);

describe('toMarkdown', () => {
  const plain = shapeOf(toMarkdown(documentOf('text')));

  test.each(hostileTexts)('keeps a text a text, as a real parser reads it: %j', (text) => {
    const markdown = toMarkdown(documentOf(text));
    expect(shapeOf(markdown)).toEqual(plain);
    expect([...rendered(markdown).links].map((a) => a.href)).toEqual(Array(2).fill('https://example.org/'));
    // Nothing but white space and control characters is lost.
    const words = (of: string) => of.replace(/[\s\p{Cc}]+/gu, '');
    expect(words(rendered(markdown).querySelector('h1')?.textContent ?? '')).toBe(words(text));
  });

  test.each(hostileUrls)('does not link to %s', (url) => {
    expect(rendered(toMarkdown(documentOf('text', url))).links).toHaveLength(0);
  });

  test('keeps any text a text', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'ab1 \n\t*_`~#>-+=|[]()<>!&;:/.\\@$"\''),
      minLength: 1,
      maxLength: 24,
    });
    fc.assert(
      fc.property(words, (text) => {
        const letters = `x${text}`;
        expect(shapeOf(toMarkdown(documentOf(letters)))).toEqual(plain);
      }),
      { numRuns: 200, seed: 14 },
    );
  });

  test('has the addresses with brackets that end no link', () => {
    const url = 'https://example.org/a_(b)?c=[d]&e="f"';
    const [link] = rendered(toMarkdown(documentOf('text', url))).links;
    expect(link?.href).toBe('https://example.org/a_%28b%29?c=%5Bd%5D&e=%22f%22');
  });
});
