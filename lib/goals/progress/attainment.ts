import type { KeyResult } from '../../model/goals';

/**
 * The attainment that is expected at the end of a committed and of an aspirational key result, as a share of its way; without a
 * commitment, it counts as committed.
 * Source: Google re:Work, “Set goals with OKRs”.
 */
export function expectedAttainment(commitment: KeyResult['commitment']): number {
  return commitment === 'stretch' ? 0.7 : 1;
}

/** Whether an attainment is what the commitment expects. */
export function isMet(attainment: number, commitment: KeyResult['commitment']): boolean {
  return attainment + 1e-9 >= expectedAttainment(commitment);
}
