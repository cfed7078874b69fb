import { i18n } from '#i18n';
import type { RankingReason } from '../../lib/model/ranking';

/** Why a key result is suggested: "same channel as 4 others"; empty without a reason. */
export function reasonInWords(reason: RankingReason | undefined): string {
  if (!reason) return '';
  return i18n.t(`palette.reason_${reason.feature}`, reason.count, [String(reason.count)]);
}
