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

/** The names of its best-known sites by host, for each platform that has such; inserted likewise. */
declare const SITE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of what a platform's sites are made with, or its id where this version does not know it, as in a backup. */
export function softwareName(platform: string): string {
  if (platform === manualPlatform) return i18n.t('kind.byHand');
  return (Object.hasOwn(PLATFORM_NAMES, platform) && PLATFORM_NAMES[platform]) || platform;
}

/** The name of a platform with all of its sites: "dev.to / Forem" where people know one of them better than its software. */
export function platformName(platform: string): string {
  const [site, ...others] = Object.values(namesOf(platform));
  const name = softwareName(platform);
  return site === undefined || others.length ? name : `${site} / ${name}`;
}

/** The name of the site that an address is of: "dev.to", "Stack Overflow"; that of its software where it has none of its own. */
export function siteName(platform: string, url: string): string {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  const names = namesOf(platform);
  return (Object.hasOwn(names, host) && names[host]) || softwareName(platform);
}

function namesOf(platform: string): Readonly<Record<string, string>> {
  return (Object.hasOwn(SITE_NAMES, platform) && SITE_NAMES[platform]) || {};
}

/** The site and the kind of a subject: "dev.to article". A backup may contain unknown kinds. */
export function kindName({ platform, kind, url }: Pick<Subject, 'platform' | 'kind' | 'url'>): string {
  return nameWithKind(siteName(platform, url), { platform, kind });
}

/** The platform and a kind of its subjects, wherever they are: "dev.to / Forem article". */
export function kindOfPlatform(of: Pick<Subject, 'platform' | 'kind'>): string {
  return nameWithKind(platformName(of.platform), of);
}

function nameWithKind(name: string, { platform, kind }: Pick<Subject, 'platform' | 'kind'>): string {
  return platform === manualPlatform ? kindWord(kind) : i18n.t('kind.ofPlatform', [name, kindWord(kind)]);
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
