import { fold } from '../dom';
import { platform } from '../platform';
import { code, data, type KindStatement, onPage, sometimes } from '../statement';
import type { Page } from '../types';
import { longestPath } from '../web-page';
import { addressesOf, isSame, statedOn } from './stated';

const seen = 'docs';
const metrics = (bare: string): KindStatement['metrics'] => ({
  likes: sometimes(bare, data('stated', 'counts.LikeAction', seen)),
  comments: sometimes(bare, data('stated', 'counts.CommentAction', seen)),
  views: sometimes(
    bare,
    data('stated', 'counts.WatchAction', seen),
    data('stated', 'counts.ViewAction', seen),
    data('stated', 'counts.ReadAction', seen),
  ),
  reposts: sometimes(bare, data('stated', 'counts.ShareAction', seen)),
});
const kindStated = (name: string, own: KindStatement['metrics']): KindStatement => ({
  examples: [`https://example.org/${name}/lantern`],
  address: [
    { path: new RegExp(`^(?<path>.{0,${longestPath}}?)(?<rest>/*)$`, 's') },
    { path: new RegExp(`^(?<path>.{${longestPath}})(?<rest>.*)$`, 's') },
  ],
  key: '{host}{path}',
  url: '{origin}{path}{rest}',
  onPage: (page) => ({ kind: statedOn(page)?.kind ?? 'page' }),
  root: (page) => (isOther(page) ? undefined : page.document.documentElement),
  data: { stated: statedOn },
  title: [
    onPage('meta[property="og:title"]@content', seen),
    code(({ page }) => fold(page.document.title), 'title', seen),
  ],
  author: [data('stated', 'author', seen)],
  published: [data('stated', 'publishedAt', seen)],
  metrics: own,
  button: 'h1',
});

/**
 * Any page that has no adapter of its own: who it is by what it says of itself, and the counters that it
 * states as schema.org interactions.
 */
export const adapter = platform({
  id: 'web',
  name: 'Web',
  access: 'optional',
  matches: [],
  signs: [':root'],
  kinds: {
    page: kindStated('page', {}),
    article: kindStated('article', metrics('bare')),
    post: kindStated('post', metrics('bare-post')),
    video: kindStated('video', metrics('bare-video')),
  },
});

/** Whether the page says that it is another one, as it does for a while after a navigation inside it. */
function isOther(page: Page): boolean {
  const said = addressesOf(page);
  return said.length > 0 && !said.some((address) => isSame(address, page.url));
}
