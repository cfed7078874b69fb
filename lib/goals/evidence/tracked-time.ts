import type { Edit } from '../../model/edit';
import type { Effort } from '../../model/goals';
import { firstDay } from '../../model/local-day';
import type { TimeSpan } from '../../model/time-span';

/** Less than this is not worth a proposal. */
const leastSeconds = 60;

/** Time on pages that is proposed for one key result. */
export interface TimeProposal {
  readonly keyResult: string;
  readonly seconds: number;
  /** The spans that it is made of, each with the key result's share of it in seconds. */
  readonly parts: readonly { readonly span: TimeSpan; readonly seconds: number }[];
}

/** The length of a span in seconds. */
export function secondsIn({ start, end }: Pick<TimeSpan, 'start' | 'end'>): number {
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / 1000));
}

type Credit = Pick<Effort, 'id' | 'keyResult'>;

/** The key results that a span was credited to and still is: an undo, or removing the logged time, makes it open again. */
function creditedTo({ credited = [] }: TimeSpan, efforts: ReadonlyMap<string, Credit>): Set<string> {
  return new Set(credited.flatMap((id) => efforts.get(id)?.keyResult ?? []));
}

/**
 * The spans of which something is not credited yet: of one that counts for nothing any more, all of it.
 * @param countsFor the open key results that each page counts for.
 */
export function openSpans(
  spans: readonly TimeSpan[],
  countsFor: ReadonlyMap<string, readonly string[]>,
  efforts: readonly Credit[],
): TimeSpan[] {
  const byId = new Map(efforts.map((effort) => [effort.id, effort]));
  return spans.filter((span) => {
    const credited = creditedTo(span, byId);
    return !credited.size || (countsFor.get(span.subject) ?? []).some((id) => !credited.has(id));
  });
}

/**
 * The time to propose for each open key result, most first. A span of a page that counts for several of them is shared
 * equally, so that no second counts twice; a share that was credited is not proposed again.
 * @param countsFor the open key results that each page counts for.
 * @param efforts all logged time.
 */
export function timeProposals(
  spans: readonly TimeSpan[],
  countsFor: ReadonlyMap<string, readonly string[]>,
  efforts: readonly Credit[],
): TimeProposal[] {
  const byId = new Map(efforts.map((effort) => [effort.id, effort]));
  const parts = spans.flatMap((span) => {
    const keyResults = countsFor.get(span.subject) ?? [];
    const credited = creditedTo(span, byId);
    return keyResults
      .filter((id) => !credited.has(id))
      .map((keyResult) => ({ keyResult, span, seconds: secondsIn(span) / keyResults.length }));
  });
  return [...Map.groupBy(parts, (part) => part.keyResult)]
    .map(([keyResult, own]) => ({
      keyResult,
      seconds: Math.round(own.reduce((sum, { seconds }) => sum + seconds, 0)),
      parts: own.map(({ span, seconds }) => ({ span, seconds })),
    }))
    .filter(({ seconds }) => seconds >= leastSeconds)
    .sort((a, b) => b.seconds - a.seconds);
}

/**
 * The edits that credit a proposal: one record of effort for each page and day, at the beginning of its first span.
 * @param total the seconds to credit in all, where the person changed them: they are spread over the pages as before.
 * @returns the edits, and the ids of the efforts that each span went into.
 */
export function creditEdits(
  { keyResult, seconds, parts }: TimeProposal,
  total = seconds,
): { edits: Edit[]; credited: Map<string, string[]> } {
  const groups = Map.groupBy(parts, ({ span }) => `${span.subject} ${firstDay(span.start)}`);
  const credited = new Map<string, string[]>();
  const edits = [...groups.values()].map((own): Edit => {
    const id = crypto.randomUUID();
    const first = own.map(({ span }) => span).sort((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
    for (const { span } of own) credited.set(span.id, [...(span.credited ?? []), id]);
    const sum = own.reduce((all, part) => all + part.seconds, 0);
    const set = {
      keyResult,
      subject: first?.subject ?? null,
      at: first?.start ?? null,
      seconds: Math.round((sum / seconds) * total),
      source: 'tracked' as const,
    };
    return { type: 'effort', id, set };
  });
  return { edits, credited };
}
