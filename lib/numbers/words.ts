import { normalise } from '../adapters/number-text';
import { longestLabel } from './thresholds';

/** A text as labels are compared: one kind of space, no case, no colon or dots at its end, and no number in brackets. */
export function normaliseLabel(text: string): string {
  return normalise(text)
    .replace(/[([]\s*[\d.,]+\s*[)\]]/g, ' ')
    .toLocaleLowerCase('en')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·•|–—-]+|[\s:.…·•|–—*-]+$/g, '')
    .slice(0, longestLabel);
}

/** The same for headings, whose numbers may be figures: digits are "#". */
export const normaliseHeading = (text: string) => normaliseLabel(text).replace(/[\d.,]*\d/g, '#');

/** The words of a name that is written in code: "StatCard_value" has three. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+|\s/)
    .filter((word) => word.length > 1 && word !== 'css' && word !== 'sc' && !looksMade(word))
    .map((word) => word.toLowerCase());
}

/** Whether a name looks as if a program had made it: "css-1x2y3z", ":r1:", "ember482", a hash. */
export function looksGenerated(name: string): boolean {
  return (
    /^:.*:$|\d{3}|^[a-z]+-?_?\d{2,}$/i.test(name) ||
    name.split(/[^A-Za-z0-9]+/).some((part) => part.length > 1 && looksMade(part))
  );
}

/** Letters and digits mixed, case mixed as no name does, or no vowel among many letters. */
function looksMade(word: string): boolean {
  const isMixed =
    /\d[a-z]|[a-z]\d+[a-z]/i.test(word) && !/^\d?[a-z]{1,3}\d?$|^(?:col|row|mt|mb|text|h)\d$/i.test(word);
  const turns = word.match(/[a-z][A-Z](?=[a-z]?[A-Z0-9]|[a-z]?$)/g)?.length ?? 0;
  return isMixed || turns > 0 || (word.length > 4 && !/[aeiouy]/i.test(word)) || /^\d{2,}$/.test(word);
}

/** How alike two sets of words are, from 0 to 1. */
export function alike(a: readonly string[], b: readonly string[]): number {
  const both = new Set([...a, ...b]);
  const shared = a.filter((word) => b.includes(word));
  return both.size ? new Set(shared).size / both.size : 1;
}
