// Imports name their files in full, so that Node runs them too: `npm start` makes the same workspace.
import type { BackupRecord, RecordOf } from '../model/backup';
import { checkIns, efforts, lastAnswered } from './activity.ts';
import { evidenceOf, evidenceTags, foundBy, foundPages, helpRules, pageTags, topics } from './evidence.ts';
import { articleReadings, helpMessages, levelAt, newcomers, repoReadings } from './figures.ts';
import { keyResults } from './key-results.ts';
import { articlesBy, channelPattern, helpChannel, repo, talksBy } from './pages.ts';
import { iso, type Quarter, quartersUpTo } from './timeline.ts';

/**
 * A workspace to look around in, as a backup: the running quarter of a community team and the year before it.
 * @param now milliseconds since 1970.
 */
export function sampleWorkspace(now: number): string {
  const header = { type: 'stillroom', version: 1, exportedAt: iso(now) };
  return [header, ...sampleRecords(now)].map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The records of the sample workspace. */
export function sampleRecords(now: number): BackupRecord[] {
  const quarters = quartersUpTo(now);
  const [articles, talks] = [articlesBy(now, quarters), talksBy(now, quarters)];
  const evidence = foundBy(now, quarters);
  const logged = quarters.flatMap((quarter) => efforts(quarter, now));
  const resultOf = (line: string, quarter: Quarter): number => {
    const { index } = quarter;
    const own = evidenceOf(line, index, evidence);
    if (line === 'stars' || line === 'dependents') return levelAt(line, quarter, quarter.to);
    if (line === 'articles' || line === 'talks')
      return (line === 'articles' ? articles : talks).filter((page) => page.quarter === index).length;
    if (line === 'writing' || line === 'helping') return hoursOf(logged, `${line}-${index}`);
    if (line === 'answers') return lastAnswered(quarter);
    if (line === 'newcomers') return newcomers[index] ?? 0;
    if (line === 'pipeline') return own.reduce((sum, { value = 0 }) => sum + value, 0);
    return own.length;
  };
  return [
    workspace,
    ...quarters.map(cycleOf),
    direction,
    ...quarters.flatMap(objectivesOf),
    ...quarters.flatMap((quarter) => keyResults(quarter, resultOf)),
    ...[repo, helpChannel, ...articles.map((a) => a.subject), ...talks.map((t) => t.subject)],
    ...foundPages(evidence),
    ...topics(quarters),
    ...repoReadings(quarters, now),
    ...articleReadings(articles, now),
    ...helpMessages(quarters, now),
    ...pageTags(quarters, articles, talks),
    ...evidenceTags(evidence, [...articles, ...talks]),
    ...helpRules(quarters, channelPattern),
    ...quarters.flatMap((quarter) => checkIns(quarter, now)),
    ...logged,
  ];
}

const workspace: RecordOf<'workspace'> = {
  type: 'workspace',
  mission: 'Everybody can run their own small server, and knows whom to ask.',
  values: ['Answer the person, then the question', 'Say what does not work yet'],
  businessGoals: [
    { id: 'growth', title: 'More teams on the paid plan' },
    { id: 'support', title: 'Support that scales with its users' },
  ],
};

const direction: RecordOf<'objective'> = {
  ...{ type: 'objective', id: 'first-choice', horizon: 'long', businessGoal: 'growth', order: 0 },
  title: 'Lantern is the first choice for small teams that host themselves',
  why: 'Who has run it once stays.',
};

const reflections = [
  'We wrote for ourselves. Next quarter we write what people ask in #help.',
  'Talks bring projects, articles bring requests.',
  'The front page was luck. The questions that it brought were not answered in time.',
  'Stars follow attention, requests follow articles about costs.',
];

function cycleOf({ index, title, start, end, to, isRunning }: Quarter): RecordOf<'cycle'> {
  const learned = reflections[index];
  const closed = { at: iso(to + 9 * 3_600_000), ...(learned ? { learned } : {}) };
  return { type: 'cycle', id: `quarter-${index}`, title, start, end, ...(isRunning ? {} : { closed }) };
}

function objectivesOf({ index }: Quarter): RecordOf<'objective'>[] {
  const own = { type: 'objective', horizon: 'short', cycle: `quarter-${index}` } as const;
  const parent = 'first-choice';
  return [
    {
      ...{ ...own, id: `adopt-${index}`, title: 'Developers adopt Lantern', parent, owner: 'Noor' },
      ...{ businessGoal: 'growth', order: 1, why: 'A project that depends on Lantern does not leave soon.' },
    },
    {
      ...{ ...own, id: `help-${index}`, title: 'Newcomers find help fast', owner: 'Sam' },
      ...{ businessGoal: 'support', order: 2, why: 'The first answer decides whether somebody stays.' },
    },
    {
      ...{ ...own, id: `business-${index}`, title: 'The community brings business', parent, owner: 'Noor' },
      ...{ businessGoal: 'growth', order: 3, stakeholders: ['Sales', 'Board'] },
    },
  ];
}

function hoursOf(logged: readonly RecordOf<'effort'>[], keyResult: string): number {
  return (
    logged.filter((e) => e.keyResult === keyResult).reduce((sum, { seconds }) => sum + seconds, 0) / 3600
  );
}
