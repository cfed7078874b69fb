import { shareKept, visitEach, visitedPages, visitLengths, visits } from '../../sites/visits.ts';
import { expect, Stillroom, test } from './stillroom.ts';

/** What visits of this length to all of the pages give, in a browser of their own. */
async function figuresOf(milliseconds: number): Promise<string[]> {
  const stillroom = await Stillroom.launchOnAllSites();
  for (const [url, html] of visitedPages) stillroom.served.set(url, html);
  const figures = await visitEach(
    (url) => stillroom.visit(url),
    () => stillroom.figures(),
    milliseconds,
  );
  await stillroom.close();
  return figures;
}

test('visits of one second give the figures that long ones give', { tag: '@alone' }, async () => {
  const lengths = visitLengths();
  const long = await figuresOf(lengths.long);
  expect(long.length).toBeGreaterThan(2 * visits.length);
  const short = await figuresOf(lengths.short);
  expect(short.filter((figure) => !long.includes(figure))).toEqual([]);
  expect(shareKept(long, short)).toBeGreaterThanOrEqual(0.95);
});
