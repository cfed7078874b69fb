import { discordMessageId, githubIssue, scrolledDiscordChannel, scrollSeconds } from '../sites/generated.ts';
import { addresses } from '../sites/sites.ts';
import { sample } from './sample.ts';

/** The least of items: what lies beyond them is measured against it. */
export const first = 100;
/** Every so many items count, where any do. */
const every = 10;
const guild = '1070000000000000001';
const channels = { 100: '1080000000000000081', 10000: '1080000000000000082' } as const;
const issue = {
  name: (n: number) => `GitHub issue, ${n.toLocaleString('en')} comments`,
  url: addresses.issue,
};
const channel = (n: keyof typeof channels) => `https://discord.com/channels/${guild}/${channels[n]}`;

/** A page with very many items. */
export interface LongPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly events: number;
  /** Seconds that the page takes until all was in it. */
  readonly seconds: number;
  /**
   * Milliseconds of scripts in a look while the page is quiet, for marks in sight are followed once a second. A list that
   * keeps changing is read in a fiftieth of the time, which is no quiet.
   */
  readonly atRest: number;
}

const comments = (events: number, more = ''): LongPage => ({
  name: `${issue.name(events)}${more}`,
  url: issue.url,
  html: githubIssue(sample(issue.url), events),
  events,
  seconds: 0,
  atRest: 5,
});

export const scrolled = (events: keyof typeof channels): LongPage => ({
  name: `Discord, ${events.toLocaleString('en')} messages scrolled through`,
  url: channel(events),
  html: scrolledDiscordChannel(channels[events], events),
  events,
  seconds: scrollSeconds(events),
  atRest: 1,
});

/** The pages of a sort, of which the first has a hundred items: what lies beyond them is measured against it. */
export type Sort = readonly [LongPage, ...LongPage[]];

export const ofIssue = (more: string): Sort => [
  comments(first, more),
  comments(1000, more),
  comments(10_000, more),
];

/** The subjects of the pages, and a tag on every tenth of their items. */
export function tags(): object[] {
  const tag = (subject: string, event: string) => ({
    type: 'tag',
    id: event,
    keyResult: 'help',
    subject,
    event,
    at: '2026-09-02T00:00:00Z',
    weight: 1,
  });
  const nth = (count: number) => Array.from({ length: count / every }, (_, n) => n * every);
  const inIssue = 'github:issue:octo-org/lantern/412';
  return [
    { type: 'subject', id: inIssue, platform: 'github', kind: 'issue', url: issue.url, title: 'Docs' },
    ...nth(10_000).map((n) => tag(inIssue, `github:issuecomment-${900_000 + n}`)),
    ...([100, 10_000] as const).flatMap((count) => {
      const id = `discord:channel:${guild}/${channels[count]}`;
      const of = { platform: 'discord', kind: 'channel', url: channel(count), title: 'big' };
      const messages = nth(count).map((n) => tag(id, `discord:${discordMessageId(channels[count], n)}`));
      return [{ type: 'subject', id, ...of }, ...messages];
    }),
  ];
}
