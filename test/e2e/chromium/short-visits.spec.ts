import {
  shareKept,
  shortVisit,
  type Visitor,
  visitedPages,
  visitLong,
  visitShortly,
  visits,
} from '../../sites/visits.ts';
import { expect, Stillroom, test } from './stillroom.ts';

/** The figures that visits to all of the pages give, in a browser of their own. */
async function figuresOf(visit: (visitor: Visitor) => Promise<string[]>): Promise<string[]> {
  const stillroom = await Stillroom.launchOnAllSites();
  for (const [url, html] of visitedPages) stillroom.served.set(url, html);
  const figures = await visit({
    open: (url) => stillroom.visit(url),
    figures: () => stillroom.figures(),
  });
  await stillroom.close();
  return figures;
}

test('visits of one second give the figures that long ones give', { tag: '@alone' }, async () => {
  const long = await figuresOf(visitLong);
  expect(long.length).toBeGreaterThan(2 * visits.length);
  const short = await figuresOf((visitor) => visitShortly(visitor, shortVisit()));
  expect(short.filter((figure) => !long.includes(figure))).toEqual([]);
  expect(shareKept(long, short)).toBeGreaterThanOrEqual(0.95);
});
