import { attributeOf, textOf } from '../dom';
import { instantOf, leadingCount, readings, timeAt } from '../found';
import { parseScore } from '../numbers';
import type { Adapter, Found } from '../types';
import { type Kinds, kinds } from './kinds';

const origin = 'https://lobste.rs';

/** Lobsters: stories and what is said of them. */
export const adapter: Adapter<Kinds> = {
  id: 'lobsters',
  name: 'Lobsters',
  kinds,
  access: 'optional',
  matches: [`${origin}/*`],
  examples: { post: [`${origin}/s/dwip3v/rust_project_goals_for_2024`, `${origin}/s/dwip3v`] },
  matchUrl({ host, pathname }) {
    const id = /^\/s\/([a-z\d]{4,10})(?:\/[^/]*)?\/?$/.exec(pathname)?.[1];
    return id ? { kind: 'post', key: `${host}/${id}`, url: `${origin}${pathname}` } : undefined;
  },
  isShown: ({ document }, { key }) => storyIn(document, key) !== null,
  *read({ document }, { key, url }) {
    const id = `lobsters:post:${key}`;
    const story = storyIn(document, key);
    const title = story && textOf(story, '.link a, a.u-url');
    yield { type: 'hook', name: 'title', ok: Boolean(title) };
    if (!story || !title) return;
    const author = textOf(story, 'a.u-author');
    yield { type: 'subject', role: 'page', id, kind: 'post', url, title, author, publishedAt: timeIn(story) };
    const label = textOf(story, '.comments_label a');
    yield* readings(id, {
      // Shown as "~" while a story is young.
      score: parseScore(textOf(story, '.upvoter')),
      comments: label && /^no comments/i.test(label) ? 0 : leadingCount(label),
    });
    yield* readComments(document, id);
  },
};

function storyIn(document: Document, key: string): Element | null {
  return document.querySelector(`.story[data-shortid="${key.split('/')[1]}"]`);
}

function* readComments(document: Document, subject: string): Iterable<Found<Kinds>> {
  for (const comment of document.querySelectorAll('.comment[id^="c_"]')) {
    const at = timeIn(comment);
    const name = /^c_([a-z\d]+)$/.exec(comment.id)?.[1];
    if (!name || at === undefined) continue;
    const kind = comment.closest('ol.comments ol.comments ol.comments') ? 'reply' : 'comment';
    const actor = textOf(comment, 'a[href^="/~"]:not(:has(img))');
    yield { type: 'event', id: `lobsters:${name}`, subject, kind, at, actor, url: `${origin}/c/${name}` };
  }
}

function timeIn(root: Element): string | undefined {
  const seconds = attributeOf(root, 'time', 'data-at-unix');
  return instantOf(seconds ? Number(seconds) * 1000 : timeAt(root, 'time'));
}
