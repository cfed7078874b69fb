import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import { formatBeforeUnit } from './format';
import { formatWithUnit } from './units';

/** The value and the target of a key result in words. */
export function progressInWords(keyResult: KeyResult, value: number): string {
  const { direction, target, unit, range } = keyResult;
  const say = (n: number) => formatWithUnit(n, unit);
  if (direction === 'between' && range)
    return i18n.t('figure.within', [say(value), formatBeforeUnit(range[0], unit), say(range[1])]);
  if (direction === 'above') return i18n.t('figure.atLeast', [say(value), say(target)]);
  if (direction === 'below') return i18n.t('figure.atMost', [say(value), say(target)]);
  return i18n.t('figure.ofTarget', [formatBeforeUnit(value, unit), say(target)]);
}
