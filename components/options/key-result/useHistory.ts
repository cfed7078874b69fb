import { use, useCallback } from 'react';
import { type KeyResultDraft, problemsOfKeyResult } from '../../../lib/goals/drafts/key-result-draft';
import { measureOf } from '../../../lib/goals/drafts/measure-draft';
import type { Thresholds } from '../../../lib/goals/forecast/thresholds';
import type { KeyResult, Measure } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import { readThresholds, type ThresholdQuery } from '../../../lib/store/snapshots/read-thresholds';
import { StoreContext, useStore } from '../../ui/useStore';

/** What is known of past figures while a target is set. */
export interface History {
  /** Whether the stored figures were asked already. */
  readonly isRead: boolean;
  readonly thresholds?: Thresholds;
  /** By what counts for which key result, where it is not the one that is edited. */
  readonly like?: KeyResult;
  /** What came of those that were measured in the same way. */
  readonly past: readonly KeyResult[];
}

const closedStore = new Promise<Database>(() => undefined);

/**
 * What history says to a draft, as it is filled in. A new key result is told by what counts for the latest one that is measured
 * in the same way.
 * @param edited the key result that is edited; undefined for a new one.
 */
export function useHistory(
  draft: KeyResultDraft,
  edited: KeyResult | undefined,
  all: readonly KeyResult[],
): History {
  const measure = measureOf(draft.measure);
  const same = all.filter((k) => k.id !== edited?.id && isSame(k.measure, measure));
  const like = edited ? undefined : same.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start))[0];
  const { start, due, direction, unit } = draft;
  const isDated = !problemsOfKeyResult(draft).start && !problemsOfKeyResult(draft).due;
  const question: ThresholdQuery | undefined =
    measure && isDated && (edited || like)
      ? { id: (edited ?? like)?.id ?? '', measure, unit, direction, start, due }
      : undefined;
  const asked = JSON.stringify(question);
  const read = useCallback(
    async (db: Database) => {
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (!asked) return {};
      return { thresholds: await readThresholds(db, JSON.parse(asked) as ThresholdQuery, Date.now(), zone) };
    },
    [asked],
  );
  const { data } = useStore(use(StoreContext) ?? closedStore, read);
  return {
    isRead: data !== undefined,
    ...(data?.thresholds ? { thresholds: data.thresholds } : {}),
    ...(like ? { like } : {}),
    past: same.filter((k) => k.closed),
  };
}

function isSame(a: Measure, b: Measure | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
