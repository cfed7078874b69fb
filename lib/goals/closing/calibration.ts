import type { KeyResult } from '../../model/goals';
import { isMet, score } from './score';

/**
 * What a result and its drivers say together of the bet behind it:
 * - `betWorks`: drivers met, outcome met;
 * - `betWrong`: drivers met, outcome missed: the bet was wrong, or the target naive;
 * - `easyOrLuck`: drivers missed, outcome met: the target was too easy, or it was luck;
 * - `notEnough`: both missed: not enough was done.
 */
export type Calibration = 'betWorks' | 'betWrong' | 'easyOrLuck' | 'notEnough';

/** The drivers are met where their mean score is at least this: Google's high band. */
const driversMet = 0.7;

/**
 * Reads an outcome against its drivers. Source: programme evaluation's distinction between a theory that fails and one that was
 * not carried out (Suchman, “Evaluative Research”, 1967).
 * @param attainment of the outcome, unclamped.
 * @param drivers the attainments of its drivers, as far as they are known.
 * @returns undefined where no driver's is.
 */
export function calibrate(
  attainment: number,
  commitment: KeyResult['commitment'],
  drivers: readonly number[],
): Calibration | undefined {
  if (!drivers.length) return undefined;
  const mean = drivers.reduce((sum, one) => sum + score(one), 0) / drivers.length;
  const wasDone = mean + 1e-9 >= driversMet;
  if (isMet(attainment, commitment)) return wasDone ? 'betWorks' : 'easyOrLuck';
  return wasDone ? 'betWrong' : 'notEnough';
}
