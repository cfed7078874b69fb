import { expect, test } from 'vitest';
import { figures, fixture, misses, read } from './support';

test('the weekly downloads that a package shows twice count where both agree', () => {
  const page = fixture('npm/package');
  const [column] = page.document.querySelectorAll('[aria-label="Package sidebar"] > div');
  column?.after(column.cloneNode(true));
  const downloads = 'npm:package:@lantern/wick weeklyDownloads 12345678';
  expect(figures(read('npm', page))).toContain(downloads);
  const count = column?.querySelector('p');
  if (count) count.textContent = '12,345,679';
  expect(misses(read('npm', page))).toEqual(['weeklyDownloads']);
});

test('the weekly downloads that the last package left are not this one’s', () => {
  const page = fixture('npm/package');
  const isLeftOver = (element: Element) => element.textContent === '12,345,678';
  expect(misses(read('npm', { ...page, isLeftOver }))).toEqual(['weeklyDownloads']);
});
