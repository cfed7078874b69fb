import { i18n } from '#i18n';
import type { Calibration } from '../../lib/goals/calibration';
import { band, isMet, score } from '../../lib/goals/score';
import type { Closing, KeyResult } from '../../lib/model/goals';
import { figure, figureInWords } from '../ui/format';

/** What came of a key result: the figure, its score and what that means for its commitment. */
export function attainmentInWords(
  keyResult: KeyResult,
  { value, attainment }: Partial<Pick<Closing, 'value' | 'attainment'>>,
): string {
  if (value === undefined || attainment === undefined) return i18n.t('close.unknown');
  const points = score(attainment);
  const verdict = isMet(attainment, keyResult.commitment) ? 'met' : band(points);
  return i18n.t('close.score', [
    figureInWords(keyResult, value),
    points.toFixed(1),
    i18n.t(`close.verdict_${verdict}`),
    figure(Math.round(attainment * 100)),
  ]);
}

/** What an outcome and its drivers say together. */
export function calibrationInWords(reading: Calibration): string {
  return i18n.t(`close.${reading}`);
}
