import { fold, get, textOf } from '../dom';
import { embedded } from '../embedded';
import { hasNumber } from '../number-text';
import { type Count, soleCount } from '../numbers';
import type { Scope } from '../statement';
import type { Page, PageMatch } from '../types';

const header = 'yt-page-header-view-model';
/** What stands below a channel's name: "@lantern · 4,69 millones de suscriptores · 120 vídeos". */
const below = 'yt-content-metadata-view-model > * > span';
export const facts = `${header} ${below}`;
const isOfSubscribers = /subscri|suscri|abonn|inscri|подпис|订阅|訂閱|登録|구독/;

function served(document: Document): { data: unknown; id: string; handle: string } {
  const data = embedded(document, '"channelMetadataRenderer":');
  const address = get(data, 'vanityChannelUrl') ?? get(data, 'ownerUrls', 0);
  const handle = String(address).split('/').at(-1)?.toLowerCase() ?? '';
  return { data, id: `channel/${get(data, 'externalId')}`, handle };
}

/** What the page was served with about the channel that its address names, by its id or its handle. */
export function channelData({ document }: Page, { key }: PageMatch): unknown {
  const { data, id, handle } = served(document);
  return key === id || key.toLowerCase() === handle ? data : undefined;
}

/** The head of the channel that the client shows, with its handle among the facts below its name. */
function headIn({ document }: Page, { key }: PageMatch): Element | undefined {
  const { id, handle } = served(document);
  const own = key === id ? handle : key.toLowerCase();
  return [...document.querySelectorAll(header)].find((head) =>
    factsIn(head).some((f) => f.toLowerCase() === own),
  );
}

function factsIn(head: Element): string[] {
  return [...head.querySelectorAll(below)].map((part) => fold(part.textContent) ?? '');
}

function servedFacts(page: Page, match: PageMatch): string[] {
  if (channelData(page, match) === undefined) return [];
  const rows = get(
    embedded(page.document, '"pageHeaderViewModel":'),
    'metadata',
    'contentMetadataViewModel',
    'metadataRows',
  );
  const parts = [rows].flat().flatMap((row) => get(row, 'metadataParts'));
  const older = get(embedded(page.document, '"c4TabbedHeaderRenderer":'), 'subscriberCountText');
  const label = get(older, 'accessibility', 'accessibilityData', 'label');
  return [label, ...parts.map((part) => get(part, 'text', 'content'))].map((text) => String(text ?? ''));
}

/** The page, where the client shows the channel or it was served with it. */
export function channelRoot(page: Page, match: PageMatch): Element | undefined {
  const isShown = (channelData(page, match) ?? headIn(page, match)) !== undefined;
  return isShown ? page.document.documentElement : undefined;
}

/** The name that the client shows. */
export function shownName({ page, match }: Scope): string | undefined {
  const head = headIn(page, match);
  return head && textOf(head, 'h1');
}

/**
 * The subscribers of a channel, rounded even where no unit says so. They come before the videos; alone, they
 * are known by their word, for a channel may hide them.
 */
export function subscribers({ page, match, language }: Scope): Count | undefined {
  const head = headIn(page, match);
  const texts = head ? factsIn(head) : servedFacts(page, match);
  const [first = '', ...others] = texts.filter((text) => hasNumber(text.split('@')[0] ?? ''));
  const isKnown = others.length || isOfSubscribers.test(first.toLowerCase());
  const count = isKnown ? soleCount(first, language) : undefined;
  return count && { value: count.value, approximate: count.value >= 1000 };
}
