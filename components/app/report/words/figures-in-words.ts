import { i18n } from '#i18n';
import type { ReportedKeyResult } from '../../../../lib/report/content/types';
import { forecastRange } from '../../../ui/forecast-in-words';
import { formatInUnit, formatProgress, formatTarget } from '../../../ui/format';
import { formatChangeInUnit } from '../../../ui/units';

/** The value and the target: `4,523 / 5,000`. */
export function valueAndTarget({ keyResult, value }: ReportedKeyResult): string {
  if (value === undefined) return i18n.t('report.none');
  return `${formatInUnit(value, keyResult.unit)} ${formatTarget(keyResult)}`;
}

/** A share in whole percent, rounded down as bars are, and not clamped. */
export function shareInWords(share: number | undefined): string {
  return share === undefined ? i18n.t('report.none') : formatProgress(share);
}

/** The likely range of the forecast: `4,860–4,990`. */
export function rangeInWords({ keyResult, snapshot }: ReportedKeyResult): string {
  const range = snapshot?.forecast ? forecastRange(keyResult, snapshot.forecast) : '';
  return range || i18n.t('report.none');
}

/** What moved in the period: `+38 (4,485 → 4,523)`; empty where nothing is known or nothing moved. */
export function changeInWords({ keyResult, before, value }: ReportedKeyResult): string {
  if (value === undefined || value === before) return '';
  const say = (n: number) => formatInUnit(n, keyResult.unit);
  if (before === undefined) return i18n.t('report.now', [say(value)]);
  // Floating point: 0.3 − 0.1 is 0.19999999999999998; Intl rounds it.
  const change = formatChangeInUnit(value - before, keyResult.unit);
  return i18n.t('report.fromTo', [change, say(before), say(value)]);
}
