import { i18n } from '#i18n';
import { roundedForecast, roundedRange } from '../../lib/goals/forecast/rounded';
import type { KeyResult } from '../../lib/model/goals';
import { lastDay } from '../../lib/model/local-day';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatDay, formatInUnit, formatRangeInUnit, formatTarget } from './format';

/** The forecast of a key result in words, or why there is none. */
export function forecastInWords(
  { unit, due }: Pick<KeyResult, 'unit' | 'due'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return i18n.t(`forecast.${forecast.withheld}`);
  const say = (n: number) => formatInUnit(n, unit);
  const { low, high } = roundedRange(forecast.low, forecast.high);
  const value = say(Math.min(Math.max(roundedForecast(forecast.value), low), high));
  const [range, by] = [formatRangeInUnit(low, high, unit), formatDay(lastDay(due))];
  const lands =
    range === value ? i18n.t('forecast.exact', [value, by]) : i18n.t('forecast.lands', [value, range, by]);
  const { recent } = forecast;
  return recent === undefined
    ? lands
    : `${lands} ${i18n.t('forecast.bending', [say(roundedForecast(recent))])}`;
}

/** The likely range of a forecast: "4,860–4,990"; empty where there is none. */
export function forecastRange(
  { unit }: Pick<KeyResult, 'unit'>,
  forecast: { readonly low: number; readonly high: number } | { readonly withheld: string },
): string {
  if ('withheld' in forecast) return '';
  const { low, high } = roundedRange(forecast.low, forecast.high);
  return formatRangeInUnit(low, high, unit);
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
