import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { day, inUnit } from './format';

/** Where a key result will land, or why that cannot be said. */
export function forecastInWords(
  { unit, due }: Pick<KeyResult, 'unit' | 'due'>,
  forecast: NonNullable<Snapshot['forecast']>,
): string {
  if ('withheld' in forecast) return i18n.t(`forecast.${forecast.withheld}`);
  const [value, low, high] = [forecast.value, forecast.low, forecast.high].map((n) => landing(n, unit));
  const by = day(`${due.slice(0, 10)}T12:00`);
  return i18n.t('forecast.lands', [value ?? '', low ?? '', high ?? '', by]);
}

/** Where it lands, as exactly as can be said: no forecast has more than three digits that mean something. */
function landing(value: number, unit: string): string {
  const whole = Math.abs(value) >= 10 ? Math.round(value) : value;
  return inUnit(Number(whole.toPrecision(3)), unit);
}
