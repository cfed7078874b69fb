import { attributeOf, textOf } from '../dom';
import { readings } from '../found';
import { parseCount, parseExact } from '../numbers';
import type { Found, PageMatch } from '../types';
import type { Kinds } from './kinds';

interface Community {
  /** In lower case. */
  readonly name: string;
  readonly element: Element;
}

const header = 'shreddit-subreddit-header';

/** The community that the document shows. */
export function communityIn(document: Document): Community | undefined {
  const element = document.querySelector(header) ?? document.querySelector('.side .titlebox');
  const name =
    (element && attributeOf(document, header, 'name')) ??
    attributeOf(document, header, 'prefixed-name')?.replace(/^r\//, '') ??
    (element ? textOf(element, '.redditname a') : undefined);
  return element && name ? { element, name: name.toLowerCase() } : undefined;
}

/** Reads a community: who belongs to it, and who is there now. */
export function* readCommunity(document: Document, { key, url }: PageMatch<Kinds>): Iterable<Found<Kinds>> {
  const id = `reddit:community:${key}`;
  const community = communityIn(document);
  if (!community) return;
  const { element } = community;
  yield { type: 'subject', role: 'page', id, kind: 'community', url, title: `r/${url.split('/').at(-1)}` };
  const members =
    parseExact(element.getAttribute('subscribers')) ?? parseCount(textOf(element, '.subscribers .number'));
  yield { type: 'hook', name: 'members', ok: members !== undefined };
  const online =
    parseExact(element.getAttribute('active')) ?? parseCount(textOf(element, '.users-online .number'));
  yield* readings(id, { members, online });
}
