import type { Edit } from '../../model/edit';
import type { Tag, TagOutcome, Topic } from '../../model/goals';
import { parseNumber, typedNumber } from './number';
import type { Problem } from './problem';

/** A tag while it is filled in. */
export interface TagDraft {
  readonly keyResult: string;
  readonly outcome: TagOutcome | '';
  readonly value: string;
  readonly unit: string;
  readonly weight: string;
  readonly quote: string;
  readonly note: string;
  /** The ids of the subjects that the outcome came from. */
  readonly origins: readonly string[];
  /** The title of the topic, for product feedback. */
  readonly topic: string;
}

/** The draft of a stored tag. */
export function tagDraft(tag: Tag, topics: readonly Topic[]): TagDraft {
  return {
    keyResult: tag.keyResult,
    outcome: tag.outcome ?? '',
    value: tag.value === undefined ? '' : typedNumber(tag.value),
    unit: tag.unit ?? '',
    weight: typedNumber(tag.weight),
    quote: tag.quote ?? '',
    note: tag.note ?? '',
    origins: tag.origins ?? [],
    topic: topics.find((topic) => topic.id === tag.topic)?.title ?? '',
  };
}

/** The problems of a draft, by field. */
export function problemsOfTag(draft: TagDraft): Partial<Record<keyof TagDraft, Problem>> {
  const weight = parseNumber(draft.weight);
  return {
    ...(draft.value.trim() && parseNumber(draft.value) === undefined ? { value: 'number' } : {}),
    ...(weight === undefined || weight < 0 ? { weight: 'number' } : {}),
  };
}

/**
 * The edits that save a tag: of the tag, and of a topic that is new. A topic is the one of its title, whatever its case.
 * @returns undefined where the draft has problems.
 */
export function tagEdits(draft: TagDraft, id: string, topics: readonly Topic[]): Edit[] | undefined {
  if (Object.keys(problemsOfTag(draft)).length) return undefined;
  const { topic, edits } = topicFor(draft, topics);
  const set = {
    keyResult: draft.keyResult,
    outcome: draft.outcome || null,
    value: draft.value.trim() ? (parseNumber(draft.value) ?? null) : null,
    unit: draft.unit.trim() || null,
    weight: parseNumber(draft.weight) ?? null,
    quote: draft.quote.trim() || null,
    note: draft.note.trim() || null,
    origins: draft.origins.length ? [...draft.origins] : null,
    topic,
  };
  return [...edits, { type: 'tag', id, set }];
}

function topicFor(draft: TagDraft, topics: readonly Topic[]): { topic: string | null; edits: Edit[] } {
  const title = draft.topic.trim();
  if (draft.outcome !== 'feedback' || !title) return { topic: null, edits: [] };
  const held = topics.find((topic) => topic.title.toLocaleLowerCase() === title.toLocaleLowerCase());
  if (held) return { topic: held.id, edits: [] };
  const id = crypto.randomUUID();
  return { topic: id, edits: [{ type: 'topic', id, set: { title } }] };
}
