import { attributeOf, textOf } from '../dom';
import { subjectId } from '../subject-id';
import type { Adapter } from '../types';
import { type Kinds, kinds } from './kinds';
import { readTopic, shownTopic } from './topic';

/**
 * Discourse, wherever it is hosted. The served pages were seen; what the client draws is read after its templates, and
 * may have drifted.
 */
export const adapter: Adapter<Kinds> = {
  id: 'discourse',
  name: 'Discourse',
  kinds,
  access: 'optional',
  matches: [],
  signs: ['meta[name="generator"][content^="Discourse"]', '#data-discourse-setup'],
  examples: {
    topic: ['https://forum.lantern.example/t/lantern-at-home/1204', 'https://forum.lantern.example/t/1204/7'],
    profile: ['https://forum.lantern.example/u/ada/summary'],
  },
  matchUrl({ origin, host, pathname }) {
    const [, slug, id] = /^\/t\/(?:([^/]*[^/\d][^/]*)\/)?(\d+)(?:\/\d+)?\/?$/.exec(pathname) ?? [];
    if (id) return { kind: 'topic', key: `${host}/${id}`, url: `${origin}/t/${slug ? `${slug}/` : ''}${id}` };
    const name = /^\/u\/([\w.-]{1,60})(?:\/[\w/-]*)?$/.exec(pathname)?.[1];
    if (!name) return undefined;
    return { kind: 'profile', key: `${host}/${name.toLowerCase()}`, url: `${origin}/u/${name}` };
  },
  isShown: ({ document }, { kind, key }) =>
    kind === 'topic'
      ? shownTopic(document) === key.split('/').at(-1)
      : shownProfile(document) === key.split('/').at(-1),
  *read(page, match) {
    if (match.kind === 'topic') return yield* readTopic(page, match);
    const title = textOf(page.document, '.user-profile-names__primary') ?? shownProfile(page.document);
    const { kind, key, url } = match;
    yield { type: 'hook', name: 'title', ok: title !== undefined };
    if (title)
      yield { type: 'subject', role: 'page', id: subjectId('discourse', kind, key), kind, url, title };
  },
};

/** The member whose page the document shows, in lower case. */
function shownProfile(document: Document): string | undefined {
  const drawn = textOf(
    document,
    '.user-main .username, .user-profile-names__secondary, .user-profile-names .username',
  );
  const stated = attributeOf(document, 'meta[property="og:url"]', 'content');
  return (drawn?.split(' ')[0] ?? /\/u\/([^/?#]+)/.exec(stated ?? '')?.[1])?.toLowerCase();
}
