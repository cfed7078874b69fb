import type { Edit } from '../../model/edit';
import type { KeyResult, Tag, Topic } from '../../model/goals';
import { limits } from '../../model/limits';
import type { Subject } from '../../model/signals';

/** Product feedback on one matter: who asked for it, and what engineering made of it. */
export interface TopicState {
  readonly topic: Topic;
  /** What people said, newest first. */
  readonly requests: readonly Tag[];
  /** How many people asked, as far as their pages name them; each page without a name counts as one. */
  readonly people: number;
  /** The ids of the platforms on which it was said, without repetition. */
  readonly platforms: readonly string[];
  /** The tag that records that the feedback changed the product. */
  readonly result: Tag | undefined;
}

type Authored = Pick<Subject, 'author' | 'platform'>;

/** The topics with what was said under each; those that most people asked for first. */
export function topicStates(
  topics: readonly Topic[],
  tags: readonly Tag[],
  subjects: ReadonlyMap<string, Authored>,
): TopicState[] {
  const byTopic = Map.groupBy(tags, (tag) => tag.topic);
  return topics
    .map((topic) => stateOf(topic, byTopic.get(topic.id) ?? [], subjects))
    .sort((a, b) => b.people - a.people || a.topic.title.localeCompare(b.topic.title));
}

function stateOf(topic: Topic, tags: readonly Tag[], subjects: ReadonlyMap<string, Authored>): TopicState {
  const voices = new Set(tags.map(({ subject }) => subject));
  // The issue may be a voice itself: only a result names voices of the topic as its origins.
  const isResult = ({ subject, origins }: Tag) =>
    subject === topic.issue &&
    origins !== undefined &&
    (!origins.length || origins.some((id) => voices.has(id)));
  const requests = tags.filter((tag) => !isResult(tag)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const person = (tag: Tag) => {
    const author = authorOf(tag, subjects);
    const { event, subject } = tag;
    return author ? `${subjects.get(subject)?.platform} ${author.toLowerCase()}` : (event ?? subject);
  };
  return {
    topic,
    requests,
    people: new Set(requests.map(person)).size,
    platforms: [...new Set(requests.flatMap(({ subject }) => subjects.get(subject)?.platform ?? []))],
    result: tags.find(isResult),
  };
}

/** Who said what was tagged, as far as it is known: the author of a thread is not who wrote one of its messages. */
export function authorOf(
  { subject, event }: Pick<Tag, 'subject' | 'event'>,
  subjects: ReadonlyMap<string, Pick<Subject, 'author'>>,
): string | undefined {
  return event === undefined ? subjects.get(subject)?.author : undefined;
}

/** The feedback that is under no topic yet, newest first. */
export function untopicked(tags: readonly Tag[], topics: readonly Topic[]): Tag[] {
  const known = new Set(topics.map((topic) => topic.id));
  return tags
    .filter((tag) => tag.outcome === 'feedback' && (tag.topic === undefined || !known.has(tag.topic)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The words that the text of an issue is made of besides what people said. */
export interface IssueWords {
  /** How many people asked, and where. */
  readonly lead: string;
  /** The name of a place where something was said. */
  readonly place: (subject: string) => string;
}

/** The text of the issue that is handed over, in Markdown: who asked, and in their words, with links. */
export function issueText(
  { requests }: TopicState,
  subjects: ReadonlyMap<string, Pick<Subject, 'title' | 'url'>>,
  words: IssueWords,
): string {
  const quotes = requests.map(({ subject, quote, note }) => {
    const { title = subject, url = '' } = subjects.get(subject) ?? {};
    const link = url ? `[${escapeMarkdown(title || url)}](<${url}>)` : escapeMarkdown(title);
    const text = quote ?? note;
    return [
      ...(text ? text.split('\n').map((line) => `> ${line}`) : []),
      ...(text ? ['>'] : []),
      `${text ? '> ' : '- '}— ${link}, ${words.place(subject)}`,
    ].join('\n');
  });
  return [words.lead, ...quotes].join('\n\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]<>`*_]/g, '\\$&');
}

/**
 * The key result that a result of feedback most likely counts for: the one that most of the feedback is tagged to, else one
 * that counts evidence.
 */
export function resultKeyResult<K extends Pick<KeyResult, 'id' | 'measure'>>(
  { requests }: TopicState,
  open: readonly K[],
): K | undefined {
  const counts = open.find(({ measure }) => measure.kind === 'count' && measure.of === 'evidence');
  const tagged = (id: string) => requests.filter((tag) => tag.keyResult === id).length;
  const most = open.toSorted((a, b) => tagged(b.id) - tagged(a.id))[0];
  return most && tagged(most.id) > 0 ? most : counts;
}

/**
 * The edit that records that feedback changed the product: a tag of what engineering made, with what people said as its
 * origins.
 * @returns undefined where engineering has made nothing yet.
 */
export function resultEdit(
  { topic, requests }: TopicState,
  { keyResult, note, at }: { readonly keyResult: string; readonly note: string; readonly at: string },
): Edit | undefined {
  if (topic.issue === undefined) return undefined;
  const set = {
    keyResult,
    subject: topic.issue,
    at,
    weight: 1,
    outcome: 'feedback' as const,
    topic: topic.id,
    origins: [...new Set(requests.map((tag) => tag.subject))].slice(0, limits.list),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
  return { type: 'tag', id: crypto.randomUUID(), set };
}
