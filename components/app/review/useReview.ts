import { useCallback, useMemo, useState } from 'react';
import { type CheckInDraft, checkInEdit, emptyCheckIn } from '../../../lib/goals/drafts/check-in-draft';
import { newestFirst } from '../../../lib/goals/outline/group';
import { byAttention } from '../../../lib/goals/progress/attention';
import { dueForReview, reviewable } from '../../../lib/goals/progress/reviewable';
import { reviewSpans, sinceLastReviews } from '../../../lib/goals/progress/since-review';
import type { CheckIn, KeyResult, Tag } from '../../../lib/model/goals';
import { instantOfDay } from '../../../lib/model/local-day';
import type { Snapshot } from '../../../lib/model/snapshot';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTagsSince, type TagsData } from '../../../lib/store/goals/read-tags';
import { useOneAtATime } from '../../ui/useOneAtATime';
import type { Stored } from '../../ui/useStore';
import { useApplyEdits, useStoreOfPlace } from '../useGoalEdits';
import { keepSession, keptSession, type Session } from './kept-review';

/** A key result in the review. */
export interface ReviewedRow {
  readonly keyResult: KeyResult;
  /** The check-in of this review, once there is one. */
  readonly checkIn?: CheckIn;
  /** The last check-in before this review. */
  readonly previous?: CheckIn;
  readonly snapshot?: Snapshot;
  /** By how much the value moved since the last check-in; absent where it was not known then, or is not now. */
  readonly moved?: number;
  /** The tags made since the last check-in, newest first. */
  readonly evidence: readonly Tag[];
  /** Whether neither its value changed since nor evidence was added. */
  readonly isUnchanged: boolean;
}

/** A review under way. What is done follows from the stored check-ins, so that an undone one is open again. */
export interface ReviewState {
  /** Whether the evidence of the rows is read. */
  readonly isRead: boolean;
  /** Why it cannot be read. */
  readonly error?: unknown;
  /** The tagged subjects of the rows, by id. */
  readonly tagged: TagsData['tagged'];
  readonly rows: readonly ReviewedRow[];
  /** The id of the open key result; undefined once all are done. */
  readonly open: string | undefined;
  readonly openRow: (id: string) => void;
  /** Opens the next or the previous row. */
  readonly move: (by: 1 | -1) => void;
  readonly draftOf: (id: string) => CheckInDraft;
  readonly setDraft: (id: string, draft: CheckInDraft) => void;
  /** Checks in on the open key result, and opens the next one. Returns false where the value is not a number. */
  readonly save: () => Promise<boolean>;
  /** Checks in on the given key results in one action, with what is typed, if anything. */
  readonly confirm: (ids: readonly string[]) => Promise<void>;
  /** Begins again with all key results. */
  readonly restart: () => void;
}

/** A review of the key results that are due, worst first. */
export function useReview(data: GoalsData): ReviewState {
  const [session, setSession] = useState(() => resumed(data) ?? begin(data, dueForReview(data, Date.now())));
  const [opened, setOpened] = useState<string>();
  const apply = useApplyEdits();
  const { drafts } = session;
  const change = (next: Session) => {
    setSession(next);
    keepSession(next);
  };
  const setDrafts = (next: ReadonlyMap<string, CheckInDraft>) => change({ ...session, drafts: next });
  const { data: evidence, error } = useEvidenceSince(session.ids, data);
  const { tags, tagged } = evidence ?? noTags;
  // What is typed changes none of them.
  const rows = useMemo(
    () => reviewedRows(session.ids, { ...data, tags }, session.start),
    [session.ids, data, tags, session.start],
  );
  const firstLeft = rows.find((r) => !r.checkIn)?.keyResult.id;
  const open = opened && rows.some((r) => r.keyResult.id === opened) ? opened : firstLeft;
  const at = rows.findIndex((r) => r.keyResult.id === open);
  const draftOf = (id: string) => drafts.get(id) ?? emptyCheckIn;
  const openNextLeft = (done: readonly string[]) => {
    const isLeft = (r: ReviewedRow) => !r.checkIn && !done.includes(r.keyResult.id);
    const next = rows.slice(at + 1).find(isLeft) ?? rows.find(isLeft);
    setOpened(next?.keyResult.id);
  };
  /** Checks in with what is typed, if anything; what is typed and no number stays open. */
  const checkIn = useOneAtATime(async (ids: readonly string[]) => {
    const now = new Date().toISOString();
    const edits = new Map(
      ids.flatMap((id) => {
        const edit = checkInEdit(id, draftOf(id), now);
        return edit ? [[id, edit] as const] : [];
      }),
    );
    await apply([...edits.values()]);
    setDrafts(new Map([...drafts].filter(([id]) => !edits.has(id))));
    if (edits.size) openNextLeft([...edits.keys()]);
    return edits.size === ids.length;
  });
  return {
    isRead: evidence !== undefined,
    ...(error === undefined ? {} : { error }),
    tagged,
    rows,
    open: firstLeft === undefined ? undefined : open,
    openRow: setOpened,
    move: (by) => setOpened(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.keyResult.id),
    draftOf,
    setDraft: (id, draft) => setDrafts(new Map(drafts).set(id, draft)),
    save: async () => !open || ((await checkIn([open])) ?? true),
    confirm: async (ids) => void (await checkIn(ids)),
    restart: () => {
      setOpened(undefined);
      change(begin(data, reviewable(data, Date.now())));
    },
  };
}

const noTags: TagsData = { tags: [], tagged: new Map() };

/** The tags of key results since their last check-ins, or their starts. */
function useEvidenceSince(ids: readonly string[], { keyResults, checkIns }: GoalsData): Stored<TagsData> {
  const read = useCallback(
    (db: Database) => {
      const reviewed = new Set(ids);
      const spans = reviewSpans(
        keyResults.filter((k) => reviewed.has(k.id)),
        checkIns,
      );
      return readTagsSince(db, spans);
    },
    [ids, keyResults, checkIns],
  );
  return useStoreOfPlace(read);
}

/** The ids stay the same during the review, whatever is saved meanwhile. */
function begin(data: GoalsData, keyResults: readonly KeyResult[]): Session {
  const now = Date.now();
  return {
    start: now,
    ids: byAttention(keyResults, data.snapshots, now).map((k) => k.id),
    drafts: new Map(),
  };
}

/** The review that was left before its end, with what has become due meanwhile; undefined where there is none. */
function resumed(data: GoalsData): Session | undefined {
  const now = Date.now();
  const kept = keptSession(now);
  if (!kept) return undefined;
  const can = new Set(reviewable(data, now).map((k) => k.id));
  const ids = kept.ids.filter((id) => can.has(id));
  const isDone = (id: string) =>
    data.checkIns.some((c) => c.keyResult === id && instantOfDay(c.at) >= kept.start);
  if (ids.every(isDone)) return undefined;
  const due = begin(data, dueForReview(data, now)).ids;
  return { ...kept, ids: [...ids, ...due.filter((id) => !ids.includes(id))] };
}

function reviewedRows(
  ids: readonly string[],
  data: GoalsData & Pick<TagsData, 'tags'>,
  start: number,
): ReviewedRow[] {
  const keyResults = new Map(data.keyResults.map((k) => [k.id, k]));
  const snapshots = new Map(data.snapshots.map((s) => [s.keyResult, s]));
  const checkIns = Map.groupBy(data.checkIns, (c) => c.keyResult);
  const sinceReview = sinceLastReviews(data);
  return ids.flatMap((id) => {
    const [keyResult, snapshot] = [keyResults.get(id), snapshots.get(id)];
    if (!keyResult) return [];
    const own = newestFirst(checkIns.get(id) ?? []);
    const checkIn = own.find((c) => instantOfDay(c.at) >= start);
    const previous = own.find((c) => instantOfDay(c.at) < start);
    const { moved, evidence } = sinceReview(keyResult);
    return {
      keyResult,
      ...(checkIn ? { checkIn } : {}),
      ...(previous ? { previous } : {}),
      ...(snapshot ? { snapshot } : {}),
      ...(moved === undefined ? {} : { moved }),
      evidence,
      isUnchanged: !moved && evidence.length === 0,
    };
  });
}
