import { useEffect, useRef } from 'react';
import type { KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { typedNumber } from '../../../lib/goals/drafts/number';

/**
 * Keeps the baseline of a new key result at what its chosen pages start from, until a person writes another.
 * @param known by the chosen pages; undefined where they tell none, and the baseline is the one of before.
 */
export function useBaseline(
  draft: Pick<KeyResultDraft, 'baseline' | 'pages'>,
  known: number | undefined,
  set: (some: Pick<KeyResultDraft, 'baseline'>) => void,
): void {
  const first = useRef(draft.baseline);
  const filled = useRef(draft.baseline);
  useEffect(() => {
    if (draft.baseline !== filled.current) return;
    const next =
      known === undefined || !draft.pages.length ? first.current : typedNumber(toTwoDecimals(known));
    if (next === draft.baseline) return;
    filled.current = next;
    set({ baseline: next });
  }, [draft, known, set]);
}

/** As exact as screens show a value, so that nothing seems to be reached on the first day. */
const toTwoDecimals = (value: number) => Math.round(value * 100) / 100;
