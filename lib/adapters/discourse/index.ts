import { get } from '../dom';
import { parseExact } from '../numbers';
import { platform } from '../platform';
import { at, data, type Figure, named, type Place, sometimes } from '../statement';
import type { Page, PageMatch } from '../types';
import { preloadedTopic } from './preloaded';
import { profileRoot, servedReplies, topicRoot } from './shown';

/** Before the client has drawn anything, the head of the page is about what it was served with. */
const served = ':root:not(:has(article[data-topic-id])) ';
const time = ':is(.post-date, .post-infos) .relative-date@data-time';
/** As lists of topics count: without the first post. */
const replies = (posts: string) => {
  const count = parseExact(posts);
  return count ? count - 1 : undefined;
};
/** From here on the timeline shows the last post's number, which counts deleted ones. */
const longest = 9999;
/** It counts what is shown: less by a filter, more for moderators. */
const whole = ':root:not(:has(.posts-filtered-notice, .topic-post:is(.whisper, .deleted))) ';
const ofTimeline = (place: string) => {
  const count = replies(/^\S+ \/ (\S+)$/.exec(place)?.[1] ?? '');
  return count && count < longest ? count : undefined;
};
/** A forum may stand in a folder of its host; none of its own places is one. */
const within = (path: string) => ({
  path: new RegExp(`^(?<base>/(?:(?!(?:admin|c|g|tags?|u)/)(?:[\\w.-]+/)+?)??)${path}/?$`),
});
const topic = ({ document }: Page, { parts }: PageMatch) => preloadedTopic(document, parts['id'] ?? '');

/** The map under the first post, the newest layout first; the title of a rounded number has it in full. */
function inMap(name: string, served: string): Place<Figure>[] {
  const number = `:is(.topic-map__${name}-trigger, .topic-map .map .${name}) .number`;
  return [
    ...[`${number}@title`, number].map((place) => at<number>(place, 'docs', parseExact)),
    data('topic', served, '2026-03'),
    at(number, 'docs'),
  ];
}

/**
 * Discourse, wherever it is hosted. The served pages were seen; what the client draws is read after its
 * templates, and may have drifted.
 */
export const adapter = platform({
  id: 'discourse',
  name: 'Discourse',
  access: 'optional',
  matches: [],
  signs: ['meta[name="generator"][content^="Discourse"]', '#data-discourse-setup'],
  kinds: {
    topic: {
      examples: [
        'https://forum.lantern.example/t/lantern-at-home/1204',
        'https://forum.lantern.example/t/1204/7',
        'https://lantern.example/community/forum/t/lantern-at-home/1204',
      ],
      address: [within('t/(?<slug>[^/]*[^/\\d][^/]*/)?(?<id>\\d+)(?:/\\d+)?')],
      key: '{host}{base}{id}',
      url: '{base}t/{slug}{id}',
      root: topicRoot,
      data: {
        topic,
        // By their names, or, in newer versions, as objects.
        tags: (page, match) => {
          const tags = get(topic(page, match), 'tags');
          return Array.isArray(tags) ? tags.map((tag) => get(tag, 'name') ?? tag) : undefined;
        },
      },
      title: [
        at('h1[data-topic-id] .fancy-title[href*="/{id}"]', 'docs'),
        data('topic', 'title', '2026-03'),
        at(`${served}meta[property="og:title"]@content`, '2026-07'),
      ],
      author: [
        at('#post_1 [data-user-card]@data-user-card', 'docs'),
        data('topic', 'details.created_by.username', '2026-03'),
        // As it is served to what runs no script.
        at('#post_1 .creator [itemprop="name"]', '2026-07'),
      ],
      published: [
        data('topic', 'created_at', '2026-03'),
        at(`#post_1 ${time}`, 'docs', Number),
        at(`${served}meta[property="article:published_time"]@content`, '2026-07'),
      ],
      labels: [
        data('tags', '', '2026-03'),
        at(`${served}meta:is([property$=":section"], [property$=":tag"])@content`, '2026-07'),
        at('#topic-title :is(.discourse-tag, .badge-category__name)', 'docs'),
      ],
      metrics: {
        replies: sometimes(
          'shell',
          at(`${whole}.topic-timeline .timeline-replies`, 'docs', ofTimeline),
          // Where there is no room for the timeline.
          at(`${whole}#topic-progress .nums`, 'docs', ofTimeline),
          data('topic', 'posts_count', '2026-03', replies),
        ),
        views: sometimes('shell', ...inMap('views', 'views')),
        likes: sometimes('shell', ...inMap('likes', 'like_count')),
        participants: sometimes('shell', ...inMap('users', 'participant_count')),
      },
      items: [
        {
          each: 'article[data-post-id][data-topic-id="{id}"]:not(#post_1, .small-action)',
          seen: 'docs',
          id: at('@data-post-id', 'docs', /^(\d+)$/),
          event: 'reply',
          eventId: '{host}{base}p/{item}',
          at: [at(time, 'docs', Number)],
          author: [at('[data-user-card]@data-user-card', 'docs')],
          url: ({ root, match }) => {
            const place = /^post_(\d+)$/.exec(root.id)?.[1];
            return place && `${match.parts['origin']}${match.parts['base']}t/${match.parts['id']}/${place}`;
          },
          button: '.topic-meta-data',
        },
      ],
      acts: servedReplies,
      button: '#topic-title',
    },
    profile: {
      examples: ['https://forum.lantern.example/u/ada/summary'],
      address: [within('u/(?<name>[\\w.-]{1,60})(?:/[\\w/-]*)?')],
      key: '{host}{base}{name}',
      ignoreCase: true,
      url: '{base}u/{name}',
      root: profileRoot,
      title: [at('.user-profile-names__primary', 'docs'), named('{name}')],
      metrics: {},
      button: '.user-profile-names',
    },
  },
});
