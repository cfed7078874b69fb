import { type CheckInDraft, emptyCheckIn } from '../../../lib/goals/drafts/check-in-draft';
import { dayLength } from '../../../lib/model/durations';
import { storageKey } from '../storage-key';

/** A review under way: when it began, its key results in order, and what is typed and not saved. */
export interface Session {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly ids: readonly string[];
  readonly drafts: ReadonlyMap<string, CheckInDraft>;
}

const key = storageKey('stillroom-review');
/** A review goes on until the next day; what was typed in it is not worth more than that. */
const keptFor = dayLength / 2;

/** Keeps a review beyond the page, so that a look at a key result or a reload loses neither what is typed nor the summary. */
export function keepSession({ start, ids, drafts }: Session): void {
  localStorage.setItem(key, JSON.stringify({ start, ids, drafts: [...drafts] }));
}

/** The kept review; undefined where there is none, or it began too long ago. */
export function keptSession(now: number): Session | undefined {
  const { start, ids, drafts } = parsed(localStorage.getItem(key));
  if (typeof start !== 'number' || start <= now - keptFor || start > now) return undefined;
  if (!Array.isArray(ids) || !Array.isArray(drafts)) return undefined;
  const isDraft = (one: unknown): one is [string, CheckInDraft] =>
    Array.isArray(one) &&
    typeof one[0] === 'string' &&
    Object.keys(emptyCheckIn).every((field) => typeof one[1]?.[field] === 'string');
  return { start, ids: ids.filter((id) => typeof id === 'string'), drafts: new Map(drafts.filter(isDraft)) };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // Nothing of ours.
    return {};
  }
}
