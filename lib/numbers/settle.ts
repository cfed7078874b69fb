import type { Decision } from './decide';
import type { Look } from './find';
import { patience, settleFor, zeroFor } from './thresholds';

/**
 * What looks at a page (in order of time) come to: the last decision once it has stood still for a second without anything loading, a zero
 * only after five; "unsettled" after half a minute; undefined while it is to be looked at again.
 */
export function settle(looks: readonly Look[]): Decision | undefined {
  const last = looks.at(-1);
  const first = looks[0];
  if (!last || !first) return undefined;
  const odd = looks.findLastIndex((look) => look.busy || key(look.decision) !== key(last.decision));
  const since = looks[odd + 1];
  const needed = last.decision.state === 'read' && last.decision.value === 0 ? zeroFor : settleFor;
  if (since && last.at - since.at >= needed) return last.decision;
  return last.at - first.at >= patience ? { state: 'refused', reason: 'unsettled' } : undefined;
}

/** Equal for decisions that say the same. */
function key(decision: Decision): string {
  return decision.state === 'read' ? `${decision.value} ${decision.approximate}` : decision.reason;
}
