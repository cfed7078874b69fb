import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { formatDay, formatInUnit } from './format';

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

/** A forecast value to three significant digits: more would pretend precision. */
function forecastValue(value: number, unit: string): string {
  const whole = Math.abs(value) >= 10 ? Math.round(value) : value;
  return formatInUnit(Number(whole.toPrecision(3)), unit);
}
