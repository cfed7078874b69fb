import { i18n } from '#i18n';
import type { Refusal } from '../model/number-refusal';
import { numberFormat } from './formats';
import { labelInWords, rangeInWords } from './number-in-words';

/** Why a followed number is not read, as a line for the person: "The label “Leads” is gone". */
export function refusalInWords(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'labelGone':
    case 'numberGone':
      return i18n.t(`number.refused.${refusal.reason}`, [labelInWords(refusal.label)]);
    case 'labelDoubled':
      return i18n.t('number.refused.labelDoubled', refusal.count, [
        numberFormat({}).format(refusal.count),
        labelInWords(refusal.label),
      ]);
    case 'headingGone':
      return i18n.t('number.refused.headingGone', [labelInWords(refusal.heading)]);
    case 'rangeDiffers':
      return rangeDiffers(refusal);
    default:
      return i18n.t(`number.refused.${refusal.reason}`);
  }
}

function rangeDiffers({ expected, shown }: Extract<Refusal, { reason: 'rangeDiffers' }>): string {
  const was = expected && rangeInWords(expected);
  const is = shown && rangeInWords(shown);
  if (was && is && was !== is) return i18n.t('number.refused.rangeDiffers', [was, is]);
  if (was && !is) return i18n.t('number.refused.rangeGone', [was]);
  if (is && !was) return i18n.t('number.refused.rangeNew', [is]);
  return i18n.t('number.refused.rangeMoved');
}
