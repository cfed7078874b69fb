import type { RecordOf } from '../model/backup';
import { type Found, found } from './found-evidence.ts';
import { helpChannel, type Page, repo } from './pages.ts';
import { inWeek, iso, type Quarter } from './timeline.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The key result that each outcome is evidence for. */
const lineOf: Readonly<Record<Found['outcome'], string>> = {
  lead: 'pipeline',
  adoption: 'adopters',
  feedback: 'feedback',
  testimonial: 'voices',
  contribution: 'voices',
  speaking: 'voices',
  hire: 'voices',
};

/** The id of a key result in a quarter. */
export function keyResultId(line: string, quarter: number): string {
  return `${line}-${quarter}`;
}

/** The evidence that was found by an instant, with the instant when. */
export function foundBy(now: number, quarters: readonly Quarter[]): (Found & { at: number })[] {
  return quarters.flatMap((quarter) =>
    found
      .filter((f) => f.quarter === quarter.index)
      .map((f) => ({ ...f, at: inWeek(quarter, f.week) + 3 * hour }))
      .filter(({ at }) => at < now),
  );
}

/** The evidence of a key result in a quarter. */
export function evidenceOf(line: string, quarter: number, all: readonly Found[]): Found[] {
  return all.filter((f) => f.quarter === quarter && lineOf[f.outcome] === line);
}

/** The pages of the evidence. */
export function foundPages(all: readonly Found[]): RecordOf<'subject'>[] {
  return all.map(({ id, url, title }) => {
    const [platform = '', kind = ''] = id.split(':');
    return { type: 'subject', id, platform, kind, url, title };
  });
}

/**
 * The tags of the evidence, with what each came from.
 * @param pages the articles and talks.
 */
export function evidenceTags(
  all: readonly (Found & { at: number })[],
  pages: readonly Page[],
): RecordOf<'tag'>[] {
  return all.map(({ quarter, outcome, id, quote, note, value, from, topic, at }) => ({
    type: 'tag',
    id: `tag-${id}`,
    keyResult: keyResultId(lineOf[outcome], quarter),
    subject: id,
    at: iso(at),
    weight: 1,
    outcome,
    ...(quote === undefined ? {} : { quote }),
    ...(note === undefined ? {} : { note }),
    ...(value === undefined ? {} : { value, unit: '€' }),
    ...(topic === undefined ? {} : { topic }),
    ...(from === undefined ? {} : { origins: from.flatMap((part) => originsOf(part, pages)) }),
  }));
}

function originsOf(part: string, pages: readonly Page[]): string[] {
  return pages.filter(({ subject }) => subject.id.includes(part)).map(({ subject }) => subject.id);
}

/** The tags of what counts by itself: the repository in each quarter, and each article and talk in its own. */
export function pageTags(
  quarters: readonly Quarter[],
  articles: readonly Page[],
  talks: readonly Page[],
): RecordOf<'tag'>[] {
  const ofRepo = quarters.flatMap(({ index, from }) =>
    ['stars', 'dependents'].map((line) => plainTag(line, index, repo.id, from)),
  );
  const of = (line: string, pages: readonly Page[]) =>
    pages.map(({ subject, quarter }) =>
      plainTag(line, quarter, subject.id, Date.parse(subject.publishedAt ?? '') + hour),
    );
  return [...ofRepo, ...of('articles', articles), ...of('talks', talks)];
}

function plainTag(line: string, quarter: number, subject: string, at: number): RecordOf<'tag'> {
  const keyResult = keyResultId(line, quarter);
  return { type: 'tag', id: `tag-${keyResult}-${subject}`, keyResult, subject, at: iso(at), weight: 1 };
}

/** The rule of each quarter that counts the help channel. */
export function helpRules(quarters: readonly Quarter[], url: string): RecordOf<'rule'>[] {
  const { platform, kind } = helpChannel;
  return quarters.map(({ index }) => ({
    ...{ type: 'rule', id: `rule-${index}`, platform, kind, url },
    keyResult: keyResultId('newcomers', index),
  }));
}

/** What several people have reported, with the issue that engineering made of it. */
export function topics(quarters: readonly Quarter[]): RecordOf<'topic'>[] {
  const done = quarters[3];
  return [
    {
      type: 'topic',
      id: 'proxy',
      title: 'Lantern behind a proxy',
      issue: 'github:issue:octo-org/lantern/287',
    },
    {
      ...{
        type: 'topic',
        id: 'backup',
        title: 'Backups that prove themselves',
        issue: 'github:issue:octo-org/lantern/344',
      },
      ...(done ? { done: iso(done.to - 9 * day) } : {}),
    },
  ];
}
