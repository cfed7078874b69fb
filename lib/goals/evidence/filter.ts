import { dayLength } from '../../model/durations';
import type { Tag, TagOutcome } from '../../model/goals';
import type { Subject } from '../../model/signals';

/** Times up to now, in days. */
const days = { week: 7, month: 30, quarter: 91, year: 365 } as const;
export type EvidenceTime = keyof typeof days;
export const evidenceTimes = Object.keys(days) as EvidenceTime[];

/** Which tags are shown, and in which order. Empty texts filter nothing. */
export interface EvidenceFilter {
  /** Words that all occur in the page, the key result, the quote or the note. */
  readonly text: string;
  /** An outcome; `none` for tags without one. */
  readonly outcome: TagOutcome | 'none' | '';
  readonly keyResult: string;
  readonly platform: string;
  readonly time: EvidenceTime | '';
  readonly sort: EvidenceSort;
}
export const evidenceSorts = ['newest', 'oldest', 'value', 'keyResult', 'page'] as const;
export type EvidenceSort = (typeof evidenceSorts)[number];

export const everything: EvidenceFilter = {
  text: '',
  outcome: '',
  keyResult: '',
  platform: '',
  time: '',
  sort: 'newest',
};

/** What tags are searched by and sorted by besides their own fields. */
export interface EvidenceNames {
  readonly subjects: ReadonlyMap<string, Pick<Subject, 'title' | 'author' | 'platform'>>;
  /** The titles of key results, by id. */
  readonly keyResults: ReadonlyMap<string, string>;
}

/**
 * The tags that a filter lets through, in its order; those that are alike in it come newest first.
 * @param now milliseconds since 1970.
 */
export function filterEvidence(
  tags: readonly Tag[],
  filter: EvidenceFilter,
  names: EvidenceNames,
  now: number,
): Tag[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const platformOf = ({ subject }: Tag) =>
    names.subjects.get(subject)?.platform ?? subject.slice(0, subject.indexOf(':'));
  const since = filter.time ? now - days[filter.time] * dayLength : Number.NEGATIVE_INFINITY;
  return tags
    .filter(
      (tag) =>
        (!filter.outcome || (tag.outcome ?? 'none') === filter.outcome) &&
        (!filter.keyResult || tag.keyResult === filter.keyResult) &&
        (!filter.platform || platformOf(tag) === filter.platform) &&
        Date.parse(tag.at) > since &&
        hasWords(tag, words, names),
    )
    .sort((a, b) => compare(a, b, filter.sort, names) || Date.parse(b.at) - Date.parse(a.at));
}

function hasWords(tag: Tag, words: readonly string[], { subjects, keyResults }: EvidenceNames): boolean {
  if (!words.length) return true;
  const { title, author } = subjects.get(tag.subject) ?? {};
  const all = [title, author, tag.subject, keyResults.get(tag.keyResult), tag.quote, tag.note];
  const searched = all.filter(Boolean).join(' ').toLocaleLowerCase();
  return words.every((word) => searched.includes(word));
}

function compare(a: Tag, b: Tag, sort: EvidenceSort, { subjects, keyResults }: EvidenceNames): number {
  switch (sort) {
    case 'newest':
      return 0;
    case 'oldest':
      return Date.parse(a.at) - Date.parse(b.at);
    case 'value':
      return (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || 0;
    case 'keyResult':
      return (keyResults.get(a.keyResult) ?? '').localeCompare(keyResults.get(b.keyResult) ?? '');
    case 'page':
      return titleOf(a, subjects).localeCompare(titleOf(b, subjects));
  }
}

function titleOf({ subject }: Tag, subjects: EvidenceNames['subjects']): string {
  return subjects.get(subject)?.title || subject;
}
