import { i18n } from '#i18n';
import type { Subject } from '../../lib/model/signals';

/** The words for the kinds of subject that adapters know. */
export const kindWords = {
  answer: 'kind.answer',
  article: 'kind.article',
  channel: 'kind.channel',
  community: 'kind.community',
  discussion: 'kind.discussion',
  issue: 'kind.issue',
  list: 'kind.list',
  message: 'kind.message',
  package: 'kind.package',
  page: 'kind.page',
  post: 'kind.post',
  profile: 'kind.profile',
  pull: 'kind.pull',
  question: 'kind.question',
  release: 'kind.release',
  repo: 'kind.repo',
  server: 'kind.server',
  thread: 'kind.thread',
  topic: 'kind.topic',
  video: 'kind.video',
} as const;

/** The platforms' own names by their ids, put in at the build: a screen need not carry the adapters for them. */
declare const PLATFORM_NAMES: Readonly<Record<string, string>>;

/** What a platform calls itself. A backup may name one that this version does not know: its id then. */
export function platformName(platform: string): string {
  return (Object.hasOwn(PLATFORM_NAMES, platform) && PLATFORM_NAMES[platform]) || platform;
}

/** What a subject is, in words: "GitHub repository". A backup may hold kinds that this version has no word for. */
export function kindName({ platform, kind }: Pick<Subject, 'platform' | 'kind'>): string {
  return i18n.t('kindOf', [platformName(platform), kindWord(kind)]);
}

/** The word for a kind alone: "repository". */
export function kindWord(kind: string): string {
  return i18n.t(Object.hasOwn(kindWords, kind) ? kindWords[kind as keyof typeof kindWords] : 'kind.other');
}
