import type { Adapter } from '../types';
import { examples, keyOf, matchUrl } from './address';
import { readArticle, shownArticle } from './article';
import { isDashboard, readDashboard } from './dashboard';
import { type Kinds, kinds } from './kinds';
import { isProfileOf, readProfile } from './profile';

/** Forem communities: DEV. */
export const adapter: Adapter<Kinds> = {
  id: 'forem',
  name: 'Forem',
  kinds,
  access: 'required',
  matches: ['https://dev.to/*'],
  signs: ['meta[property="forem:domain"]', 'meta[property="forem:name"]'],
  examples,
  matchUrl,
  isShown({ url, document }, { kind, key }) {
    if (kind === 'profile') return isProfileOf(document, key.split('/')[1] ?? '');
    const shown = shownArticle(document);
    return shown !== undefined && keyOf(url.host, shown) === key;
  },
  read({ document }, match) {
    return match.kind === 'profile' ? readProfile(document, match) : readArticle(document, match);
  },
  lists: { matchUrl: isDashboard, read: ({ url, document }) => readDashboard(document, url) },
};
