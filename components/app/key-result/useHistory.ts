import { use, useCallback, useMemo } from 'react';
import type { KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { problemsOfKeyResult } from '../../../lib/goals/drafts/key-result-fields';
import { measureOf } from '../../../lib/goals/drafts/measure-draft';
import type { SuggestedTargets } from '../../../lib/goals/forecast/targets';
import type { KeyResult, Measure } from '../../../lib/model/goals';
import { localZone } from '../../../lib/model/local-zone';
import type { Database } from '../../../lib/store/db/database';
import {
  readTargetHistory,
  type TargetHistory,
  type TargetQuery,
} from '../../../lib/store/snapshots/read-targets';
import { StoreContext, useStore } from '../../ui/useStore';

/** The history that helps to set a target. */
export interface History {
  /** Whether the history has been read. */
  readonly isRead: boolean;
  readonly targets?: SuggestedTargets;
  /** The value that it starts from by the chosen pages. */
  readonly baseline?: number;
  /** The key result whose history is used, where it is not the edited one. */
  readonly comparable?: KeyResult;
  /** The closed key results with the same measure. */
  readonly past: readonly KeyResult[];
}

const neverOpened = new Promise<Database>(() => undefined);

/**
 * The history for a draft while it is filled in. For a new key result it is that of the chosen pages, or else that of the
 * latest one with the same measure.
 * @param edited the edited key result; undefined for a new one.
 */
export function useHistory(
  draft: KeyResultDraft,
  edited: KeyResult | undefined,
  all: readonly KeyResult[],
): History {
  const measure = measureOf(draft.measure);
  const same = useSameMeasure(measure, edited?.id, all);
  const { start, due, direction, unit, pages, expectedFrom } = draft;
  const comparable =
    edited || pages.length
      ? undefined
      : same.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start))[0];
  const problems = problemsOfKeyResult(draft);
  const isDated = !problems.start && !problems.due;
  const query: TargetQuery | undefined =
    measure && isDated && (edited || comparable || pages.length)
      ? {
          ...{ id: (edited ?? comparable)?.id ?? '', measure, unit, direction, start, due, pages },
          ...(expectedFrom ? { expectedFrom } : {}),
        }
      : undefined;
  const queryKey = JSON.stringify(query);
  const read = useCallback(
    async (db: Database) => {
      const zone = localZone();
      return queryKey
        ? await readTargetHistory(db, JSON.parse(queryKey) as TargetQuery, Date.now(), zone)
        : null;
    },
    [queryKey],
  );
  const { data } = useStore<TargetHistory | null>(use(StoreContext) ?? neverOpened, read);
  return {
    isRead: data !== undefined,
    ...(data?.targets ? { targets: data.targets } : {}),
    ...(data?.baseline === undefined ? {} : { baseline: data.baseline }),
    ...(comparable ? { comparable } : {}),
    past: same.filter((k) => k.closed),
  };
}

/** The other key results with a measure. They are looked for again where that changes, not with each key in another field. */
function useSameMeasure(
  measure: Measure | undefined,
  edited: string | undefined,
  all: readonly KeyResult[],
): readonly KeyResult[] {
  const key = JSON.stringify(measure);
  return useMemo(
    () => all.filter((k) => k.id !== edited && JSON.stringify(k.measure) === key),
    [key, edited, all],
  );
}
