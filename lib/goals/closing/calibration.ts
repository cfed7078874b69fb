import type { KeyResult } from '../../model/goals';
import { isMet } from '../progress/attainment';
import { score } from './score';

/**
 * What a result and its drivers together show of the bet behind them:
 * - `betWorks`: drivers met, outcome met;
 * - `betWrong`: drivers met, outcome missed: wrong bet or unrealistic target;
 * - `easyOrLuck`: drivers missed, outcome met: target too easy, or luck;
 * - `notEnough`: both missed: execution gap.
 */
export type Calibration = 'betWorks' | 'betWrong' | 'easyOrLuck' | 'notEnough';

/** Drivers count as met from this mean score on: Google's high band. */
const driversMet = 0.7;

/**
 * Compares an outcome with its drivers. Source: programme evaluation's distinction between theory failure and
 * implementation failure (Suchman, “Evaluative Research”, 1967).
 * @param attainment of the outcome, unclamped.
 * @param drivers the known attainments of its drivers.
 * @returns undefined where none is known.
 */
export function calibrate(
  attainment: number,
  commitment: KeyResult['commitment'],
  drivers: readonly number[],
): Calibration | undefined {
  if (!drivers.length) return undefined;
  const mean = drivers.reduce((sum, one) => sum + score(one), 0) / drivers.length;
  const areDriversMet = mean + 1e-9 >= driversMet;
  if (isMet(attainment, commitment)) return areDriversMet ? 'betWorks' : 'easyOrLuck';
  return areDriversMet ? 'betWrong' : 'notEnough';
}
