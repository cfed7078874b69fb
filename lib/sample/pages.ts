import type { RecordOf } from '../model/backup';
import { inWeek, iso, type Quarter } from './timeline.ts';

type Subject = RecordOf<'subject'>;

/** A page of the sample: when it was published, and what is said about it. */
export interface Page {
  readonly subject: Subject;
  /** The quarter and the week in it. */
  readonly quarter: number;
  readonly week: number;
}

const server = '1070000000000000001';
export const repo: Subject = {
  type: 'subject',
  id: 'github:repo:octo-org/lantern',
  platform: 'github',
  kind: 'repo',
  url: 'https://github.com/octo-org/lantern',
  title: 'octo-org/lantern',
};
export const helpChannel: Subject = {
  type: 'subject',
  id: `discord:channel:${server}/1080000000000000001`,
  platform: 'discord',
  kind: 'channel',
  url: `https://discord.com/channels/${server}/1080000000000000001`,
  title: '#help',
};
/** The address pattern of all channels of the server. */
export const channelPattern = `https://discord.com/channels/${server}/*`;

/** The weeks in which each quarter's articles came out, with their titles and the end of their address. */
const articleTitles: readonly (readonly (readonly [week: number, title: string, slug: string])[])[] = [
  [
    [1, 'Why we built Lantern', 'why-we-built-lantern-2a1'],
    [3, 'Your first server in ten minutes', 'your-first-server-in-ten-minutes-4c7'],
    [5, 'Backups that you can restore', 'backups-that-you-can-restore-1f0'],
    [8, 'A home server on old hardware', 'a-home-server-on-old-hardware-8d3'],
    [11, 'What a reverse proxy does', 'what-a-reverse-proxy-does-5b9'],
  ],
  [
    [1, 'Moving a forum without losing its links', 'moving-a-forum-without-losing-its-links-7e2'],
    [3, 'Single sign-on for five people', 'single-sign-on-for-five-people-3k4'],
    [5, 'Updates while everybody sleeps', 'updates-while-everybody-sleeps-9p1'],
    [7, 'How a clinic runs Lantern', 'how-a-clinic-runs-lantern-6m8'],
    [9, 'Mail that arrives', 'mail-that-arrives-2t5'],
    [11, 'Reading logs without fear', 'reading-logs-without-fear-0w6'],
  ],
  [
    [2, 'Lantern 2.0: one file to configure', 'lantern-2-0-one-file-to-configure-4r3'],
    [4, 'We were on the front page: what broke', 'we-were-on-the-front-page-what-broke-8s2'],
    [8, 'Lantern behind a proxy', 'lantern-behind-a-proxy-1u7'],
    [11, 'A checklist before you go live', 'a-checklist-before-you-go-live-5y4'],
  ],
  [
    [1, 'Monitoring on one page', 'monitoring-on-one-page-3z8'],
    [3, 'From spreadsheet to own server', 'from-spreadsheet-to-own-server-7a5'],
    [5, 'Ten plugins that our users wrote', 'ten-plugins-that-our-users-wrote-2b6'],
    [7, 'Restoring in front of an audience', 'restoring-in-front-of-an-audience-9c1'],
    [9, 'What a self-hosted wiki costs', 'what-a-self-hosted-wiki-costs-6d0'],
    [11, 'Your first plugin', 'your-first-plugin-4e8'],
  ],
  [
    [1, 'How we answer', 'how-we-answer-9xq'],
    [3, 'Lantern for schools', 'lantern-for-schools-5f2'],
    [5, 'Certificates renew themselves', 'certificates-renew-themselves-1g9'],
    [7, 'Two servers, one login', 'two-servers-one-login-8h3'],
    [9, 'Why we count less', 'why-we-count-less-3kp1'],
    [11, 'A year of backups', 'a-year-of-backups-0j7'],
  ],
];

const talkTitles: readonly (readonly (readonly [week: number, title: string, video: string])[])[] = [
  [[6, 'Self-hosting without tears', 'Lq7tN2mKx0A']],
  [
    [4, 'Own your login', 'Rw3bV8sYc1E'],
    [10, 'Small servers, big teams', 'Hd5gZ9pJf2I'],
  ],
  [
    [3, 'Lantern 2.0 in twenty minutes', 'Nk6hX4rTm3O'],
    [9, 'What we learned from 300 questions', 'Bv8jC7wQe4U'],
  ],
  [[8, 'Plugins by users, for users', 'Ty2kM5dLa5G']],
  [
    [4, 'Lantern at the library', 'Ps9nF1xSb6K'],
    [9, 'A workshop: your server by noon', 'Gz4qD6vRh7M'],
  ],
];

/** Lantern's articles that are out by an instant. */
export function articlesBy(now: number, quarters: readonly Quarter[]): Page[] {
  return published(articleTitles, now, quarters, (title, slug) => ({
    type: 'subject',
    id: `forem:article:dev.to/lighthouse_dev/${slug}`,
    platform: 'forem',
    kind: 'article',
    url: `https://dev.to/lighthouse_dev/${slug}`,
    title,
    container: 'forem:profile:dev.to/lighthouse_dev',
  }));
}

/** Recordings of Lantern's talks that are out by an instant. */
export function talksBy(now: number, quarters: readonly Quarter[]): Page[] {
  return published(talkTitles, now, quarters, (title, video) => ({
    type: 'subject',
    id: `youtube:video:${video}`,
    platform: 'youtube',
    kind: 'video',
    url: `https://www.youtube.com/watch?v=${video}`,
    title,
  }));
}

function published(
  titles: readonly (readonly (readonly [week: number, title: string, key: string])[])[],
  now: number,
  quarters: readonly Quarter[],
  subjectOf: (title: string, key: string) => Subject,
): Page[] {
  return quarters.flatMap((quarter) =>
    (titles[quarter.index] ?? []).flatMap(([week, title, key]) => {
      const at = inWeek(quarter, week);
      if (at >= now) return [];
      const subject = { ...subjectOf(title, key), publishedAt: iso(at) };
      return [{ subject, quarter: quarter.index, week }];
    }),
  );
}
