import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatDay, formatInUnit, formatTarget } from './format';

/** The forecast of a key result in words, or why there is none. */
export function forecastInWords(
  { unit, due }: Pick<KeyResult, 'unit' | 'due'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return i18n.t(`forecast.${forecast.withheld}`);
  const say = (n: number) => forecastValue(n, unit);
  const [value, low, high] = [say(forecast.value), say(forecast.low), say(forecast.high)];
  const by = formatDay(`${due.slice(0, 10)}T12:00`);
  const lands =
    low === high ? i18n.t('forecast.exact', [value, by]) : i18n.t('forecast.lands', [value, low, high, by]);
  const { recent } = forecast;
  return recent === undefined ? lands : `${lands} ${i18n.t('forecast.bending', [say(recent)])}`;
}

/** The likely range of a forecast: "4,860–4,990"; empty where there is none. */
export function forecastRange(
  { unit }: Pick<KeyResult, 'unit'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return '';
  const [low, high] = [forecastValue(forecast.low, ''), forecastValue(forecast.high, unit)];
  return forecast.low === forecast.high ? high : `${low}–${high}`;
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

/** A forecast value to three significant digits: more would pretend precision. */
function forecastValue(value: number, unit: string): string {
  const whole = Math.abs(value) >= 10 ? Math.round(value) : value;
  return formatInUnit(Number(whole.toPrecision(3)), unit);
}
