import type { Numbers } from './numbers-of-page';
import type { PageNode } from './page-tree';
import { attributeLevels } from './thresholds';
import { looksGenerated, wordsOf } from './words';

const stableNames =
  'data-testid data-test data-test-id data-qa data-cy data-metric data-key data-field data-name data-stat id name itemprop role'.split(
    ' ',
  );
const longest = { attribute: 100, attributes: 12, classes: 20, word: 40, path: 500 };

/** An attribute that a person wrote. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** The attributes that look made by hand, of a number and of the elements that hold no other number. */
export function stableAttributes(node: PageNode, numbers: Numbers): Attribute[] {
  const found: Attribute[] = [];
  let at: PageNode | undefined = node;
  for (let level = 0; at && level < attributeLevels; level++, at = at.parent) {
    if (at !== node && (numbers.held.get(at) ?? 0) > 1) break;
    for (const name of stableNames) {
      const value = at.element.getAttribute(name);
      const isKnown = found.some((other) => other.name === name);
      if (value && value.length <= longest.attribute && !isKnown && !looksGenerated(value))
        found.push({ name, value });
    }
  }
  return found.slice(0, longest.attributes);
}

/** The words in an element's classes and its parent's, without those that look generated. */
export function classWords({ element, parent }: PageNode): string[] {
  const classes = `${element.getAttribute('class') ?? ''} ${parent?.element.getAttribute('class') ?? ''}`;
  const words = classes
    .split(/\s+/)
    .flatMap(wordsOf)
    .filter((word) => word.length <= longest.word);
  return [...new Set(words)].slice(0, longest.classes);
}

/** Tags from the nearest element with a stable id, or the page's top, down to an element. */
export function pathOf(node: PageNode): string {
  const steps: string[] = [];
  for (let at: PageNode | undefined = node; at; at = at.parent) {
    const id = at.element.getAttribute('id');
    const isStable = id !== null && id !== '' && id.length <= longest.attribute && !looksGenerated(id);
    steps.unshift(isStable && at !== node ? `#${id}` : at.element.localName);
    if (isStable && at !== node) break;
  }
  return steps.join('/').slice(-longest.path);
}
