import { attributeOf, get } from '../dom';
import { parseExact } from '../numbers';
import { interactions, structuredObjects, typesOf } from '../structured';
import type { Page, PageUrl } from '../types';

type Kind = 'article' | 'post' | 'video';

/** A thing that a page states, with what people did with it. */
interface Stated {
  readonly kind: Kind;
  /** Its address, where it says one. */
  readonly url?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly author?: string;
  readonly publishedAt?: string;
}

/** Which of our kinds the types of schema.org are. */
const kindsOfTypes: Readonly<Record<string, Kind>> = {
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

/** The addresses that a page says are its own. */
export function addressesOf({ document }: Page): string[] {
  return [
    attributeOf(document, 'link[rel="canonical"]', 'href'),
    attributeOf(document, 'meta[property="og:url"]', 'content'),
  ].filter((address) => address !== undefined);
}

/**
 * The one thing that the page is: what states its address, else the only thing stated without one. None where
 * a query tells pages apart (`/topic.php?id=7`): known by its path, it would have the counts of them all.
 */
export function statedOn(page: Page): Stated | undefined {
  const { document, url } = page;
  const all = [...statedIn(document)];
  const own = all.find((one) => one.url !== undefined && isSame(one.url, url));
  const nameless = all.filter((one) => one.url === undefined);
  const [address = own?.url ?? url.href] = addressesOf(page);
  if (URL.canParse(address, url.href) && new URL(address, url.href).search) return undefined;
  return own ?? (nameless.length === 1 ? nameless[0] : undefined);
}

/** Whether an address that a page states is its own: the host of a cross-post, and a query, tell nothing. */
export function isSame(address: string, url: PageUrl): boolean {
  return URL.canParse(address, url.href) && pathOf(new URL(address, url.href)) === pathOf(url);
}

const pathOf = ({ pathname }: Pick<PageUrl, 'pathname'>) => pathname.replace(/\/+$/, '');

/** The things that a page states, in JSON-LD and in microdata, without what hangs on another (a comment). */
function* statedIn(document: Document): Iterable<Stated> {
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

function kindOf(types: readonly string[]): Kind | undefined {
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
    if (!type || count === undefined || count < 0) continue;
    // Of two that differ it is not known which is its own.
    counts[type] = type in counts && counts[type] !== count ? Number.NaN : count;
  }
  return counts;
}

/** The value of a property of an item: of itself, not of one inside it; none where it has two that differ. */
function property(item: Element, name: string): string | undefined {
  const values = new Set<string>();
  for (const element of item.querySelectorAll(`[itemprop~="${name}"]`)) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    const value = element.getAttribute('content') ?? element.getAttribute('href') ?? element.textContent;
    if (value?.trim()) values.add(value.trim());
  }
  const [value] = values;
  return values.size === 1 ? value : undefined;
}
