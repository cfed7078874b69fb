import { URLPattern } from 'urlpattern-polyfill';
import type { Rule } from '../../model/goals';
import type { Subject } from '../../model/signals';

/**
 * Whether a subject matches a rule: all of the rule's conditions must hold. Texts are compared without case, the address
 * by the URLPattern standard. A rule without conditions matches nothing.
 */
export function matches(rule: Rule, subject: Subject): boolean {
  const conditions: boolean[] = [];
  if (rule.platform !== undefined) conditions.push(rule.platform === subject.platform);
  if (rule.kind !== undefined) conditions.push(rule.kind === subject.kind);
  if (rule.author !== undefined) conditions.push(lower(rule.author) === lower(subject.author ?? ''));
  if (rule.title !== undefined) conditions.push(lower(subject.title).includes(lower(rule.title)));
  if (rule.container !== undefined) conditions.push(rule.container === subject.container);
  if (rule.label !== undefined) conditions.push(hasLabel(subject, rule.label));
  if (rule.url !== undefined) conditions.push(urlMatches(rule.url, subject.url));
  return conditions.length > 0 && conditions.every(Boolean);
}

function hasLabel({ labels = [] }: Subject, label: string): boolean {
  return labels.some((one) => lower(one) === lower(label));
}

const lower = (text: string) => text.toLocaleLowerCase('und');

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
