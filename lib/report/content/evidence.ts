import { creditsOf } from '../../goals/insights/credit';
import { newestFirst } from '../../goals/outline/group';
import type { Tag } from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { ReportedContent, ReportedEvidence, ReportedKeyResult, ReportInput } from './types';

/** The tags of the period that count for a key result of the report, newest first. */
export function tagsOfPeriod(
  { tags, period: { span } }: ReportInput,
  keyResults: readonly ReportedKeyResult[],
): Tag[] {
  const ids = new Set(keyResults.map((k) => k.keyResult.id));
  return newestFirst(
    tags.filter((t) => ids.has(t.keyResult) && Date.parse(t.at) >= span.start && Date.parse(t.at) < span.end),
  );
}

/** The evidence of a report: what has a quote first, then what has a note. */
export function reportedEvidence(
  tags: readonly Tag[],
  keyResults: readonly ReportedKeyResult[],
  input: ReportInput,
  people: (text: string) => string,
): ReportedEvidence[] {
  const found = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult]));
  const weight = ({ quote, note }: Tag) => (quote?.trim() ? 2 : 0) + (note?.trim() ? 1 : 0);
  return tags
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap((tag) => {
      const keyResult = found.get(tag.keyResult);
      if (!keyResult) return [];
      const { quote, note } = tag;
      const page = pageOf(tag.subject, input, people);
      const url = (tag.event && input.eventUrls.get(tag.event)) ?? page.url;
      const by = input.showsPeople ? page.subject?.author : undefined;
      return [
        {
          tag,
          keyResult,
          ...page,
          ...(url ? { url } : {}),
          ...(quote?.trim() ? { quote: people(quote) } : {}),
          ...(note?.trim() ? { note: people(note) } : {}),
          ...(by ? { by } : {}),
        },
      ];
    });
}

/** What content brought, by the origins that outcomes name: what brought most comes first. */
export function reportedContent(
  tags: readonly Tag[],
  input: ReportInput,
  people: (text: string) => string,
): { content: ReportedContent[]; outcomes: number; outcomesWithOrigin: number } {
  const outcomes = tags.filter((t) => t.outcome);
  const content = creditsOf(outcomes, []).flatMap(({ origin, weight, values }) => {
    if (origin === undefined) return [];
    const byUnit = [...values].map(([unit, value]) => ({ unit, value }));
    return {
      ...pageOf(origin, input, people),
      outcomes: weight,
      values: byUnit.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    };
  });
  return {
    content: content.toSorted((a, b) => b.outcomes - a.outcomes || (a.title < b.title ? -1 : 1)),
    outcomes: outcomes.length,
    outcomesWithOrigin: outcomes.filter((t) => t.origins?.length).length,
  };
}

/** A page as a report names it. The profile of a person is only named and linked where people are shown. */
function pageOf(
  id: string,
  { subjects, showsPeople }: ReportInput,
  people: (text: string) => string,
): { title: string; subject?: Subject; url?: string } {
  const subject = subjects.get(id);
  if (!subject) return { title: '' };
  if (subject.kind === 'profile' && !showsPeople) return { title: '', subject };
  return { title: people(subject.title), subject, url: subject.url };
}
