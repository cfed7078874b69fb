import { expect, test } from 'vitest';
import { sheetInPage } from '../../../scripts/sheet-in-page';

const { handler } = sheetInPage.transformIndexHtml;
const page =
  '<script src="/chunks/popup.js"></script><link rel="stylesheet" crossorigin href="/assets/popup.css"><p>';

test('the sheet of a page is in it, in the place of its link', () => {
  const bundle = { 'assets/popup.css': { type: 'asset', source: 'p::before{content:"$&"}\n' } };
  expect(handler(page, { bundle })).toBe(
    '<script src="/chunks/popup.js"></script><style>p::before{content:"$&"}</style><p>',
  );
});

test('a sheet that the build does not have keeps its link', () => {
  expect(handler(page, { bundle: {} })).toBe(page);
});
