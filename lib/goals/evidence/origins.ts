import { dayLength } from '../../model/durations';
import type { Tag } from '../../model/goals';
import { publishedInstant } from '../../model/published';
import type { Subject } from '../../model/signals';

/** Why a subject is suggested as what an outcome came from. */
export type OriginReason = 'link' | 'named' | 'container' | 'recent';

export interface OriginSuggestion {
  readonly subject: Subject;
  readonly reason: OriginReason;
}

/** Kinds that are made rather than followed: an outcome comes of an article, not of a repository. */
const made = new Set([
  'article',
  'post',
  'talk',
  'webinar',
  'workshop',
  'newsletter',
  'video',
  'thread',
  'topic',
  'discussion',
  'answer',
  'page',
]);
const recentDays = 60;
const order: readonly OriginReason[] = ['link', 'named', 'container', 'recent'];

/**
 * The subjects that an outcome may have come from, the likeliest first: one that its quote or note links to; one whose title
 * or author these name, as somebody who was asked for the referrer writes it; one of the same container; else what was made
 * in the sixty days before it.
 * @param candidates subjects seen before.
 * @param most how many are returned.
 */
export function suggestOrigins(
  tag: Pick<Tag, 'subject' | 'at' | 'quote' | 'note'>,
  own: Pick<Subject, 'container'> | undefined,
  candidates: readonly Subject[],
  most: number,
): OriginSuggestion[] {
  const text = `${tag.quote ?? ''}\n${tag.note ?? ''}`.toLocaleLowerCase();
  const at = Date.parse(tag.at);
  return candidates
    .filter((subject) => subject.id !== tag.subject)
    .flatMap((subject) => {
      const reason = reasonFor(subject, text, own, at);
      return reason ? [{ subject, reason }] : [];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.reason) - order.indexOf(b.reason) || published(b.subject) - published(a.subject),
    )
    .slice(0, most);
}

function reasonFor(
  subject: Subject,
  text: string,
  own: Pick<Subject, 'container'> | undefined,
  at: number,
): OriginReason | undefined {
  const link = subject.url.replace(/^https?:\/\/(www\.)?/, '').toLocaleLowerCase();
  if (link.length > 8 && hasLink(text, link)) return 'link';
  // Short titles and names occur in other words.
  const names = [subject.title, subject.author ?? ''].map((name) => name.toLocaleLowerCase());
  if (names.some((name) => name.length > 3 && hasName(text, name))) return 'named';
  if (!made.has(subject.kind)) return undefined;
  if (own?.container !== undefined && own.container === subject.container) return 'container';
  const age = at - published(subject);
  return age >= 0 && age < recentDays * dayLength ? 'recent' : undefined;
}

/** Whether a text has an address and not only the beginning of a longer one. */
function hasLink(text: string, link: string): boolean {
  const from = text.indexOf(link);
  return from >= 0 && !/[\w-]/.test(text.charAt(from + link.length));
}

function hasName(text: string, name: string): boolean {
  const from = text.indexOf(name);
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  return from >= 0 && !isWord(text.charAt(from - 1)) && !isWord(text.charAt(from + name.length));
}

function published({ publishedAt }: Subject): number {
  return publishedInstant(publishedAt) ?? Number.NEGATIVE_INFINITY;
}
