import { i18n } from '#i18n';
import { manualPlatform } from '../../lib/model/platforms';
import type { Subject } from '../../lib/model/signals';

/** The string keys of the kinds of subjects. */
export const kindWords = {
  answer: 'kind.answer',
  article: 'kind.article',
  channel: 'kind.channel',
  community: 'kind.community',
  discussion: 'kind.discussion',
  issue: 'kind.issue',
  list: 'kind.list',
  message: 'kind.message',
  newsletter: 'kind.newsletter',
  package: 'kind.package',
  page: 'kind.page',
  post: 'kind.post',
  profile: 'kind.profile',
  pull: 'kind.pull',
  question: 'kind.question',
  release: 'kind.release',
  repo: 'kind.repo',
  server: 'kind.server',
  talk: 'kind.talk',
  thread: 'kind.thread',
  topic: 'kind.topic',
  video: 'kind.video',
  webinar: 'kind.webinar',
  workshop: 'kind.workshop',
} as const;

/** The names of the platforms by id. The build inserts them, so that screens do not contain the adapters. */
declare const PLATFORM_NAMES: Readonly<Record<string, string>>;

/** The name of a platform, or its id where this version does not know it, as in a backup. */
export function platformName(platform: string): string {
  if (platform === manualPlatform) return i18n.t('kind.byHand');
  return (Object.hasOwn(PLATFORM_NAMES, platform) && PLATFORM_NAMES[platform]) || platform;
}

/** The platform and the kind of a subject: "GitHub repository". A backup may contain unknown kinds. */
export function kindName({ platform, kind }: Pick<Subject, 'platform' | 'kind'>): string {
  if (platform === manualPlatform) return kindWord(kind);
  return i18n.t('kind.ofPlatform', [platformName(platform), kindWord(kind)]);
}

/** The word for a kind: "repository". */
export function kindWord(kind: string): string {
  return i18n.t(Object.hasOwn(kindWords, kind) ? kindWords[kind as keyof typeof kindWords] : 'kind.other');
}

/** The ids and names of the platforms that this version knows, by name. */
export function platformNames(): (readonly [platform: string, name: string])[] {
  return [manualPlatform, ...Object.keys(PLATFORM_NAMES)]
    .map((id) => [id, platformName(id)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
}
