import type { KeyResult } from '../../model/goals';

/**
 * The attainment that is expected of a committed and of an aspirational key result: the share of its way.
 * Source: Google re:Work, “Set goals with OKRs”.
 */
export const expectedAttainment = { committed: 1, stretch: 0.7 } as const;

/** Whether an attainment is what the commitment expects; without one, the key result counts as committed. */
export function isMet(attainment: number, commitment: KeyResult['commitment']): boolean {
  return attainment + 1e-9 >= expectedAttainment[commitment ?? 'committed'];
}
