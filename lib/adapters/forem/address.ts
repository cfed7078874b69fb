import type { Adapter, PageMatch } from '../types';
import type { Kinds } from './kinds';

/** First path segments that are Forem's own, not a person's or an organisation's. */
const reserved = new Set(
  `about admin api apply bookmarks challenges code-of-conduct comments community-moderation connect contact dashboard
  enter events faq feed following help ideas latest listings membership mod new notifications onboarding organizations
  p page pod podcasts privacy readinglist rails report-abuse search settings signout_confirm social_previews sponsors
  stories t tag tags terms top unsubscribe users videos welcome`.split(/\s+/),
);
const username = /^[\w-]{1,60}$/;
/** Articles end in a short id of their own: it tells them from a person's other pages. */
const slug = /^[\p{L}\p{N}_-]+-[a-z\d]{1,8}$/iu;

export const examples: Adapter<Kinds>['examples'] = {
  article: [
    'https://dev.to/lighthouse_dev/why-we-count-less-3kp1',
    'https://dev.to/lighthouse_dev/why-we-count-less-3kp1/comments',
  ],
  profile: ['https://dev.to/lighthouse_dev'],
};

/** What an address is about. */
export function matchUrl({ origin, host, pathname }: URL): PageMatch<Kinds> | undefined {
  const [name = '', article, view, ...rest] = pathname.split('/').filter(Boolean);
  if (!username.test(name) || reserved.has(name.toLowerCase())) return undefined;
  if (article === undefined)
    return { kind: 'profile', key: keyOf(host, `/${name}`), url: `${origin}/${name}` };
  if (rest.length || (view !== undefined && view !== 'comments') || !slug.test(article)) return undefined;
  const path = `/${name}/${article}`;
  return { kind: 'article', key: keyOf(host, path), url: `${origin}${path}` };
}

/** The key of what a path names. Forem ignores case. */
export function keyOf(host: string, path: string): string {
  return `${host}${path}`.toLowerCase();
}
