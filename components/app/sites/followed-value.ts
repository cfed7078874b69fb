import { i18n } from '#i18n';
import { valueInWords } from '../../../lib/i18n/number-in-words';
import type { NumberOnScreen } from '../../../lib/store/signals/read-numbers';
import { formatWithUnit } from '../../ui/units';

/** A value of a followed number as its page writes it: money with its currency, a count with the unit that the person gave it. */
export function followedValue(
  { number: { print, unit } }: Pick<NumberOnScreen, 'number'>,
  shown: { readonly value: number; readonly approximate: boolean },
): string {
  if (print.format.kind !== 'count') return valueInWords(print.format, [shown]);
  const plain = formatWithUnit(shown.value, unit);
  return shown.approximate ? i18n.t('number.about', [plain]) : plain;
}
