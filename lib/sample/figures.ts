import type { RecordOf } from '../model/backup';
import { helpChannel, type Page, repo } from './pages.ts';
import { inWeek, iso, type Quarter } from './timeline.ts';

const [minute, hour] = [60_000, 3_600_000];

/** What the repository shows at the start of each quarter, and at the end of the last one. */
const levels = {
  stars: [1980, 2340, 2770, 3390, 3730, 4110],
  dependents: [31, 38, 47, 60, 71, 84],
} as const;
export type Level = keyof typeof levels;
/** The quarter and the share of it at which the front page brought two thirds of its stars in a few days. */
const frontPage = { quarter: 2, at: 0.25, part: 0.66 } as const;
/** How many people wrote in #help for the first time in each quarter; the last one is a whole quarter's number. */
export const newcomers = [13, 19, 38, 27, 34] as const;
/** How many people write there every week. */
const regulars = 4;

/**
 * The value of a metric of the repository at an instant of a quarter.
 * @param at milliseconds since 1970.
 */
export function levelAt(metric: Level, quarter: Quarter, at: number): number {
  const [first = 0, last = 0] = levels[metric].slice(quarter.index, quarter.index + 2);
  const share = (at - quarter.from) / (quarter.to - quarter.from);
  const { quarter: busy, part } = frontPage;
  const step = 1 / (1 + Math.exp(-40 * (share - frontPage.at)));
  const isBusy = metric === 'stars' && quarter.index === busy;
  const way = isBusy ? (1 - part) * share + part * step : share + 0.02 * Math.sin(6 * Math.PI * share);
  return Math.round(first + (last - first) * way);
}

/** The readings of the repository: one a week, and one at the end of each quarter. */
export function repoReadings(quarters: readonly Quarter[], now: number): RecordOf<'reading'>[] {
  return quarters.flatMap((quarter) =>
    [...weeks(quarter), quarter.to - hour]
      .filter((at) => at < now)
      .flatMap((at) =>
        (['stars', 'dependents'] as const).map((metric) => {
          const value = levelAt(metric, quarter, at === quarter.to - hour ? quarter.to : at);
          return { type: 'reading' as const, subject: repo.id, metric, value, at: iso(at) };
        }),
      ),
  );
}

/** The readings of the articles: a week after each came out, a month after, and lately. */
export function articleReadings(articles: readonly Page[], now: number): RecordOf<'reading'>[] {
  return articles.flatMap(({ subject, quarter, week }, nth) => {
    const out = Date.parse(subject.publishedAt ?? '');
    const final = 40 + ((nth * 37) % 90) + quarter * 12;
    const ages = [7, 30, (now - hour - out) / (24 * hour)];
    return ages
      .filter((days, n) => out + days * 24 * hour < now && (n < 2 || days > 30))
      .flatMap((days) => {
        const at = iso(out + days * 24 * hour + week * minute);
        const share = days / (days + 9);
        return [
          {
            type: 'reading' as const,
            subject: subject.id,
            metric: 'reactions',
            value: Math.round(final * share),
            at,
          },
          {
            type: 'reading' as const,
            subject: subject.id,
            metric: 'comments',
            value: Math.round((final * share) / 6),
            at,
          },
        ];
      });
  });
}

/** The messages in #help: regulars write every week, newcomers come evenly, and half of them write again. */
export function helpMessages(quarters: readonly Quarter[], now: number): RecordOf<'event'>[] {
  const first = quarters[0];
  if (!first) return [];
  // Who was there before is no newcomer.
  const before = Array.from({ length: regulars }, (_, n) =>
    message(`before-${n}`, first.from - (n + 1) * 24 * hour, `regular-${n}`),
  );
  const all = quarters.flatMap((quarter) => {
    const weekly = weeks(quarter).flatMap((at, week) =>
      Array.from({ length: regulars }, (_, n) =>
        message(`${quarter.index}-${week}-${n}`, at + n * 47 * minute, `regular-${n}`),
      ),
    );
    const count = newcomers[quarter.index] ?? 0;
    const length = quarter.to - quarter.from;
    const fresh = Array.from({ length: count }, (_, n) => {
      const at = quarter.from + ((n + 0.5) / count) * length;
      const [id, actor] = [`${quarter.index}-new-${n}`, `newcomer-${quarter.index}-${n}`];
      return n % 2
        ? [message(id, at, actor)]
        : [message(id, at, actor), message(`${id}-again`, at + 3 * hour, actor)];
    });
    return [...weekly, ...fresh.flat()];
  });
  return [...before, ...all].filter(({ at }) => Date.parse(at) < now);
}

function message(id: string, at: number, actor: string): RecordOf<'event'> {
  return {
    type: 'event',
    id: `discord:message:sample-${id}`,
    subject: helpChannel.id,
    kind: 'message',
    at: iso(at),
    actor,
  };
}

/** The instants of the weeks of a quarter. */
export function weeks(quarter: Quarter): number[] {
  return Array.from({ length: 13 }, (_, week) => inWeek(quarter, week)).filter(
    (at) => at < quarter.to - hour,
  );
}
