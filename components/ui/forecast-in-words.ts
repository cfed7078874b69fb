import { i18n } from '#i18n';
import { roundedForecast, roundedRange } from '../../lib/goals/forecast/rounded';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatDay, formatInUnit } from './format';

/** The forecast of a key result in words, or why there is none. */
export function forecastInWords(
  { unit, due }: Pick<KeyResult, 'unit' | 'due'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return i18n.t(`forecast.${forecast.withheld}`);
  const say = (n: number) => formatInUnit(n, unit);
  const range = roundedRange(forecast.low, forecast.high);
  const [low, high] = [say(range.low), say(range.high)];
  const value = say(Math.min(Math.max(roundedForecast(forecast.value), range.low), range.high));
  const by = formatDay(`${due.slice(0, 10)}T12:00`);
  const lands =
    low === high ? i18n.t('forecast.exact', [value, by]) : i18n.t('forecast.lands', [value, low, high, by]);
  const { recent } = forecast;
  return recent === undefined
    ? lands
    : `${lands} ${i18n.t('forecast.bending', [say(roundedForecast(recent))])}`;
}
