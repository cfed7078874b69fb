import { i18n } from '#i18n';
import type { Subject } from '../../lib/model/signals';

const names = {
  github_repo: 'kind.github_repo',
  github_issue: 'kind.github_issue',
  github_pull: 'kind.github_pull',
  github_discussion: 'kind.github_discussion',
  github_release: 'kind.github_release',
  github_profile: 'kind.github_profile',
  forem_article: 'kind.forem_article',
  forem_profile: 'kind.forem_profile',
  discord_server: 'kind.discord_server',
  discord_channel: 'kind.discord_channel',
  discord_thread: 'kind.discord_thread',
  discord_message: 'kind.discord_message',
  web_page: 'kind.web_page',
  discourse_topic: 'kind.discourse_topic',
  discourse_profile: 'kind.discourse_profile',
  stackexchange_question: 'kind.stackexchange_question',
  stackexchange_answer: 'kind.stackexchange_answer',
  reddit_post: 'kind.reddit_post',
  reddit_community: 'kind.reddit_community',
  hackernews_post: 'kind.hackernews_post',
  lobsters_post: 'kind.lobsters_post',
  lemmy_post: 'kind.lemmy_post',
  youtube_video: 'kind.youtube_video',
  youtube_channel: 'kind.youtube_channel',
  mastodon_post: 'kind.mastodon_post',
  mastodon_profile: 'kind.mastodon_profile',
  bluesky_post: 'kind.bluesky_post',
  bluesky_profile: 'kind.bluesky_profile',
  x_post: 'kind.x_post',
  x_profile: 'kind.x_profile',
  linkedin_article: 'kind.linkedin_article',
  linkedin_post: 'kind.linkedin_post',
  linkedin_profile: 'kind.linkedin_profile',
  medium_article: 'kind.medium_article',
  hashnode_article: 'kind.hashnode_article',
  slack_channel: 'kind.slack_channel',
  slack_message: 'kind.slack_message',
  npm_package: 'kind.npm_package',
  web_article: 'kind.web_article',
  web_post: 'kind.web_post',
  web_video: 'kind.web_video',
} as const;

/** What a subject is, in words. A backup may hold kinds that this version has no word for. */
export function kindName({ platform, kind }: Pick<Subject, 'platform' | 'kind'>): string {
  const key = `${platform}_${kind}`;
  return i18n.t(Object.hasOwn(names, key) ? names[key as keyof typeof names] : 'kind.other');
}
