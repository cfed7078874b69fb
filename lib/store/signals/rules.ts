import { URLPattern } from 'urlpattern-polyfill';
import type { Rule } from '../../model/goals';
import type { Subject } from '../../model/signals';

/**
 * Whether a subject matches a rule: all of the rule's conditions must hold. Texts are compared without case, the address
 * by the URLPattern standard. A rule without conditions matches nothing.
 */
export function matches(rule: Rule, subject: Subject): boolean {
  const { platform, kind, container, author, title, label, url } = rule;
  const conditions = [platform, kind, container, author, title, label, url];
  // An import asks this for each of thousands of subjects and hundreds of rules, so what costs least comes first.
  return (
    conditions.some((condition) => condition !== undefined) &&
    (platform === undefined || platform === subject.platform) &&
    (kind === undefined || kind === subject.kind) &&
    (container === undefined || container === subject.container) &&
    (author === undefined || lower(author) === lower(subject.author ?? '')) &&
    (title === undefined || lower(subject.title).includes(lower(title))) &&
    (label === undefined || hasLabel(subject, label)) &&
    (url === undefined || urlMatches(url, subject.url))
  );
}

function hasLabel({ labels = [] }: Subject, label: string): boolean {
  return labels.some((one) => lower(one) === lower(label));
}

const mostLowered = 5000;
const lowered = new Map<string, string>();

/** A text in lower case. The same texts are compared again and again, and making them anew takes a hundred times as long. */
function lower(text: string): string {
  const held = lowered.get(text);
  if (held !== undefined) return held;
  if (lowered.size >= mostLowered) lowered.clear();
  const made = text.toLocaleLowerCase('und');
  lowered.set(text, made);
  return made;
}

const patterns = new Map<string, URLPattern | undefined>();

function urlMatches(pattern: string, url: string): boolean {
  if (!patterns.has(pattern)) patterns.set(pattern, compile(pattern));
  return patterns.get(pattern)?.test(url) ?? false;
}

/** Whether a text is a valid pattern of the URLPattern standard. */
export function isPattern(text: string): boolean {
  return compile(text) !== undefined;
}

function compile(pattern: string): URLPattern | undefined {
  try {
    return new URLPattern(pattern);
  } catch {
    return undefined;
  }
}
