import { i18n } from '#i18n';
import type { Calibration } from '../../../lib/goals/closing/calibration';
import { band, isMet, score } from '../../../lib/goals/closing/score';
import { zoneOf } from '../../../lib/goals/progress/zones';
import type { Closing, Cycle, KeyResult } from '../../../lib/model/goals';
import { formatDay, formatNumber, progressInWords } from '../../ui/format';

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
    points.toFixed(1),
    i18n.t(`close.verdict_${verdict}`),
    formatNumber(Math.round(attainment * 100)),
  ]);
  return zone === undefined || zone === 'before' ? words : `${words} ${i18n.t(`close.zone_${zone}`)}`;
}

/** The score of an objective or a cycle, to one decimal. */
export function scoreInWords(points: number | undefined): string {
  return points === undefined
    ? i18n.t('closeCycle.unscored')
    : i18n.t('closeCycle.scored', [score(points).toFixed(1)]);
}

/** A cycle and its time: "Q4 2026 · 1 Oct – 31 Dec". */
export function timeInWords({ title, start, end }: Pick<Cycle, 'title' | 'start' | 'end'>): string {
  return `${title} · ${[start, end].map((when) => formatDay(`${when.slice(0, 10)}T12:00`)).join(' – ')}`;
}

/** The calibration of an outcome in words. */
export function calibrationInWords(calibration: Calibration): string {
  return i18n.t(`close.${calibration}`);
}
