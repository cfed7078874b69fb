import { i18n } from '#i18n';
import type { Calibration } from '../../../lib/goals/closing/calibration';
import { band, isMet, score } from '../../../lib/goals/closing/score';
import { zoneOf } from '../../../lib/goals/progress/zones';
import type { Closing, Cycle, KeyResult } from '../../../lib/model/goals';
import { day, figure, figureInWords } from '../../ui/format';

/** What came of a key result: the figure, its score and what that means for its commitment. */
export function attainmentInWords(
  keyResult: KeyResult,
  { value, attainment }: Partial<Pick<Closing, 'value' | 'attainment'>>,
): string {
  if (value === undefined || attainment === undefined) return i18n.t('close.unknown');
  const points = score(attainment);
  const verdict = isMet(attainment, keyResult.commitment) ? 'met' : band(points);
  const zone = zoneOf(keyResult, value);
  const said = i18n.t('close.score', [
    figureInWords(keyResult, value),
    points.toFixed(1),
    i18n.t(`close.verdict_${verdict}`),
    figure(Math.round(attainment * 100)),
  ]);
  return zone === undefined || zone === 'before' ? said : `${said} ${i18n.t(`close.zone_${zone}`)}`;
}

/** The score of an objective or of a cycle, to one decimal as those of key results are. */
export function scoreInWords(points: number | undefined): string {
  return points === undefined
    ? i18n.t('closeCycle.unscored')
    : i18n.t('closeCycle.scored', [score(points).toFixed(1)]);
}

/** A cycle and its time: "Q4 2026 · 1 Oct – 31 Dec". */
export function timeInWords({ title, start, end }: Pick<Cycle, 'title' | 'start' | 'end'>): string {
  return `${title} · ${[start, end].map((when) => day(`${when.slice(0, 10)}T12:00`)).join(' – ')}`;
}

/** What an outcome and its drivers say together. */
export function calibrationInWords(reading: Calibration): string {
  return i18n.t(`close.${reading}`);
}
