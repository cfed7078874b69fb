import { get } from '../dom';
import { parseExact } from '../numbers';
import { interactions, structuredObjects, typesOf } from '../structured';
import type { Kinds } from './kinds';

/** A thing that a page states, with what people did with it. */
export interface Stated {
  readonly kind: keyof Kinds;
  /** Its address, where it says one. */
  readonly url?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly author?: string;
  readonly publishedAt?: string;
}

/** Which of our kinds the types of schema.org are. */
const kindsOfTypes: Readonly<Record<string, keyof Kinds>> = {
  VideoObject: 'video',
  DiscussionForumPosting: 'post',
  SocialMediaPosting: 'post',
  Article: 'article',
  AdvertiserContentArticle: 'article',
  BlogPosting: 'article',
  LiveBlogPosting: 'article',
  NewsArticle: 'article',
  Report: 'article',
  ScholarlyArticle: 'article',
  TechArticle: 'article',
};

/** The things that a page states, in JSON-LD and in microdata; none for what hangs on another, such as a comment. */
export function* statedIn(document: Document): Iterable<Stated> {
  for (const data of structuredObjects(document)) {
    const kind = kindOf(typesOf(data));
    const author = textAt(get(data, 'author', 'name') ?? get(data, 'author', 0, 'name'));
    const url = textAt(
      get(data, 'url') ?? get(data, 'mainEntityOfPage', '@id') ?? get(data, 'mainEntityOfPage'),
    );
    const publishedAt = textAt(get(data, 'datePublished') ?? get(data, 'uploadDate'));
    if (kind)
      yield {
        kind,
        counts: interactions(data),
        ...(url && { url }),
        ...(author && { author }),
        ...(publishedAt && { publishedAt }),
      };
  }
  for (const item of document.querySelectorAll('[itemscope][itemtype*="schema.org/"]:not([itemprop])')) {
    const types = (item.getAttribute('itemtype') ?? '').split(/\s+/).map((t) => t.split('/').at(-1) ?? '');
    const kind = kindOf(types);
    const url = property(item, 'url') ?? property(item, 'mainEntityOfPage');
    if (kind) yield { kind, counts: microdataCounts(item), ...(url && { url }) };
  }
}

function kindOf(types: readonly string[]): keyof Kinds | undefined {
  const type = types.find((t) => Object.hasOwn(kindsOfTypes, t));
  return type === undefined ? undefined : kindsOfTypes[type];
}

function textAt(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** The item itself counts; those inside it, such as comments, have counters of their own. */
function microdataCounts(item: Element): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const counter of item.querySelectorAll('[itemprop~="interactionStatistic"][itemscope]')) {
    if (counter.parentElement?.closest('[itemscope]') !== item) continue;
    const type = property(counter, 'interactionType')?.split('/').at(-1);
    const count = parseExact(property(counter, 'userInteractionCount'));
    if (type && count !== undefined && count >= 0) counts[type] ??= count;
  }
  return counts;
}

/** The value of a property of an item: of itself, not of one inside it. */
function property(item: Element, name: string): string | undefined {
  for (const element of item.querySelectorAll(`[itemprop~="${name}"]`)) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    const value = element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent;
    if (value?.trim()) return value.trim();
  }
  return undefined;
}
