import { schemeAround } from './scheme';
import { isInSight } from './spot';
import { type Measured, measure, type TagButton, type Tagged } from './tag-button';

/** The button of a mark that is near the window, or that the keyboard may come to. */
export interface DrawnMark {
  readonly button: TagButton;
  tagged: Tagged;
  /** Where its thing was when it was last drawn, as wide as when it was last measured; undefined before that. */
  box: DOMRect | undefined;
}

/**
 * Puts marks where they belong, or moves them along. All are measured before any is drawn, for what is drawn has the page laid
 * out anew at the next measure.
 * @param isDue whether to look anew at what is drawn around them.
 */
export function layOut(marks: readonly DrawnMark[], isDue: boolean): void {
  const all = marks.map((mark) => [mark, boxOf(mark.tagged), isDue || !mark.box] as const);
  const measured = all.map(([mark, box, isMeasured]) => (isMeasured ? measureAgain(mark, box) : undefined));
  for (const [at, [mark, box, isMeasured]] of all.entries()) {
    const { button } = mark;
    const found = measured[at];
    if (found) button.draw(found);
    else if (isMeasured) button.hide();
    else button.follow(box.x - (mark.box?.x ?? box.x), box.y - (mark.box?.y ?? box.y));
    // What is of another width than when it was measured belongs elsewhere.
    mark.box = isMeasured ? box : new DOMRect(box.x, box.y, mark.box?.width, box.height);
  }
  const now = performance.now();
  for (const { button } of marks) if (button.spot) button.steady.look(now);
}

/** Until it is laid out again. */
export function hide(mark: DrawnMark): void {
  mark.button.hide();
  mark.box = undefined;
}

const boxOf = ({ element, place }: Tagged) => (place?.isConnected ? place : element).getBoundingClientRect();

/** Where a mark belongs now; undefined where its thing is out of sight. What has not moved keeps its spot. */
function measureAgain({ button, tagged, box: last }: DrawnMark, box: DOMRect): Measured | undefined {
  const { element, place } = tagged;
  if (!element.isConnected || !isInSight(element, place)) return undefined;
  const hasMoved = last?.x !== box.x || last.y !== box.y || last.width !== box.width;
  const { spot } = button;
  return spot && !hasMoved ? { spot, scheme: schemeAround(place ?? element) } : measure(tagged);
}
