import type { Sighting } from '../../lib/numbers/print';
import { above, textOf } from './page';

/**
 * Whether an element is what labels a number. A text elsewhere that reads the same is not, nor can the label be changed as an element where
 * it is an attribute or stands in one text with the number ("1 branch").
 */
export function isLabelOf(element: Element, { candidate, label }: Sighting): boolean {
  const part = label?.element;
  const number = candidate.node.element;
  if (!part) return false;
  if (!holds(part, number)) return holds(part, element) || holds(element, part);
  const ids = part.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (ids.length) return ids.some((id) => element.closest(`[id="${id}"]`) !== null);
  const table = part.closest('table,[role=table],[role=grid],[role=treegrid]');
  return (
    table !== null && holds(table, element) && !/\p{L}{2}/u.test(textOf(part).replace(candidate.text, ''))
  );
}

/** Whether an element is another one or holds it, also in shadow roots. */
function holds(element: Element, other: Element): boolean {
  for (let at: Element | null = other; at; at = above(at)) if (at === element) return true;
  return false;
}
