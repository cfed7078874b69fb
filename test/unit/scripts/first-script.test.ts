import { expect, test } from 'vitest';
import { firstScript } from '../../../scripts/first-script';

const { handler } = firstScript.transformIndexHtml;
const page = `<head>
    <script type="module" crossorigin src="/chunks/popup-a.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/screens-b.js">
  </head>
  <body>
    <div id="root"></div>
  </body>`;

test.each(['popup', 'options'])(
  'the first script of %s stands in the place of its own, and names its files',
  (name) => {
    expect(handler(page, { chunk: { name } })).toBe(`<head>
  </head>
  <body>
    <div id="root"></div>
    <script src="/${name}-first.js" data-then="/chunks/popup-a.js /chunks/screens-b.js"></script>
  </body>`);
  },
);

test('other pages stay as they are', () => {
  expect(handler(page, { chunk: { name: 'sidepanel' } })).toBe(page);
  expect(handler(page, {})).toBe(page);
});

test('a popup without a script is an error', () => {
  expect(() => handler('<body></body>', { chunk: { name: 'popup' } })).toThrow('script');
});
