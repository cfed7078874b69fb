import { i18n } from '#i18n';
import { type ForecastFigures, roundedOutlook } from '../../lib/goals/forecast/rounded';
import type { KeyResult } from '../../lib/model/goals';
import { lastDay } from '../../lib/model/local-day';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatDay, formatInUnit, formatRangeInUnit, formatTarget } from './format';

/** What a forecast is told for; without the aim, which a new key result lacks, it has its usual digits. */
export type Forecasted = Pick<KeyResult, 'unit'> &
  Partial<Pick<KeyResult, 'direction' | 'baseline' | 'target' | 'range'>>;

/** The forecast of a key result in words, or why there is none. */
export function forecastInWords(
  keyResult: Forecasted & Pick<KeyResult, 'due'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return i18n.t(`forecast.${forecast.withheld}`);
  const { unit, due } = keyResult;
  const { low, high, value = low, recent } = roundedOutlook(forecast, aimOf(keyResult));
  const [said, range] = [formatInUnit(value, unit), formatRangeInUnit(low, high, unit)];
  const by = formatDay(lastDay(due));
  const lands =
    range === said ? i18n.t('forecast.exact', [said, by]) : i18n.t('forecast.lands', [said, range, by]);
  return recent === undefined
    ? lands
    : `${lands} ${i18n.t('forecast.bending', [formatInUnit(recent, unit)])}`;
}

/** The likely range of a forecast: "4,860–4,990"; empty where there is none. */
export function forecastRange(
  keyResult: Forecasted,
  forecast: ForecastFigures | { readonly withheld: string },
): string {
  if ('withheld' in forecast) return '';
  const { low, high } = roundedOutlook(forecast, aimOf(keyResult));
  return formatRangeInUnit(low, high, keyResult.unit);
}

function aimOf({ direction, baseline, target, range }: Forecasted) {
  if (direction === undefined || baseline === undefined || target === undefined) return undefined;
  return { direction, baseline, target, ...(range ? { range } : {}) };
}

/** What the forecast of a key result says of its target: "forecast 4–7, short of 8". */
export function gapInWords(
  keyResult: KeyResult,
  forecast: NonNullable<Snapshot['forecast']>,
  gap: 'meets' | 'mayMeet' | 'misses',
): string {
  const target = formatTarget(keyResult).replace('/ ', '');
  const words = gap === 'misses' && keyResult.direction === 'increase' ? 'short' : gap;
  return i18n.t(`forecast.gap_${words}`, [forecastRange(keyResult, forecast), target]);
}
