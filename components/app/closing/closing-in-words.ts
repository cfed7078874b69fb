import { i18n } from '#i18n';
import type { Calibration } from '../../../lib/goals/closing/calibration';
import { band, score } from '../../../lib/goals/closing/score';
import { forecastResults, isInRange, rangeFactor } from '../../../lib/goals/forecast/record';
import { isMet } from '../../../lib/goals/progress/attainment';
import { zoneOf } from '../../../lib/goals/progress/zones';
import type { Closing, Cycle, ForecastRecord, KeyResult } from '../../../lib/model/goals';
import { lastDay } from '../../../lib/model/local-day';
import { forecastRange } from '../../ui/forecast-in-words';
import { formatDay, formatNumber, formatPercent, formatProgress, formatScore } from '../../ui/format';
import { progressInWords } from '../../ui/progress-in-words';

/** The result of a key result in words: value, score, and whether the score meets the commitment. */
export function resultInWords(
  keyResult: KeyResult,
  { value, attainment }: Partial<Pick<Closing, 'value' | 'attainment'>>,
): string {
  if (value === undefined || attainment === undefined) return i18n.t('close.unknown');
  const points = score(attainment);
  const verdict = isMet(attainment, keyResult.commitment) ? 'met' : band(points);
  const zone = zoneOf(keyResult, value);
  const words = i18n.t('close.score', [
    progressInWords(keyResult, value),
    formatScore(points),
    i18n.t(`close.verdict_${verdict}`),
    formatProgress(attainment),
  ]);
  return zone === undefined || zone === 'before' ? words : `${words} ${i18n.t(`close.zone_${zone}`)}`;
}

/** The score of an objective or a cycle, to one decimal. */
export function scoreInWords(points: number | undefined): string {
  return points === undefined
    ? i18n.t('closeCycle.unscored')
    : i18n.t('closeCycle.scored', [formatScore(score(points))]);
}

/** A cycle and its time: "Q4 2026 · 1 Oct – 31 Dec". */
export function timeInWords({ title, start, end }: Pick<Cycle, 'title' | 'start' | 'end'>): string {
  return `${title} · ${formatDay(start)} – ${formatDay(lastDay(end))}`;
}

/** The calibration of an outcome in words. */
export function calibrationInWords(calibration: Calibration): string {
  return i18n.t(`close.${calibration}`);
}

/**
 * How many results of closed key results lay in the range that was forecast; empty where none was forecast for the end of
 * their time.
 */
export function forecastRecordInWords(
  forecasts: readonly ForecastRecord[],
  keyResults: readonly KeyResult[],
): string {
  const results = forecastResults(forecasts, keyResults);
  if (!results.length) return '';
  const inside = results.filter(isInRange).length;
  return i18n.t('closeCycle.inRange', results.length, [formatNumber(inside), formatNumber(results.length)]);
}

/** How wide forecast ranges are by that record; empty where they are as the steps alone make them. */
export function rangeFactorInWords(
  forecasts: readonly ForecastRecord[],
  keyResults: readonly KeyResult[],
): string {
  const factor = rangeFactor(forecastResults(forecasts, keyResults));
  const percent = Math.round(factor * 100);
  if (percent === 100) return '';
  // "178% wider" is hard to picture.
  if (percent >= 200) return i18n.t('closeCycle.times', [formatNumber(Math.round(factor * 10) / 10)]);
  return i18n.t(percent > 100 ? 'closeCycle.wider' : 'closeCycle.narrower', [
    formatPercent(Math.abs(percent - 100) / 100),
  ]);
}

/** What was forecast of a closed key result, and whether the result lay in the range. */
export function pastForecastInWords({ at, low, high, centre }: ForecastRecord, keyResult: KeyResult): string {
  const said: [string, string] = [formatDay(at), forecastRange(keyResult, { low, high, value: centre })];
  const result = keyResult.closed?.value;
  if (result === undefined) return i18n.t('close.forecast', said);
  return i18n.t(isInRange({ low, high, result }) ? 'close.forecastHeld' : 'close.forecastMissed', said);
}
