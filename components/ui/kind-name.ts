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
} as const;

/** What a subject is, in words. A backup may hold kinds that this version has no word for. */
export function kindName({ platform, kind }: Pick<Subject, 'platform' | 'kind'>): string {
  const key = `${platform}_${kind}`;
  return i18n.t(Object.hasOwn(names, key) ? names[key as keyof typeof names] : 'kind.other');
}
