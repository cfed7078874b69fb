import { i18n } from '#i18n';
import type { ObjectiveStatus } from '../../lib/goals/progress/objective-status';
import { percent } from '../../lib/goals/progress/progress';

/** How an objective stands: "54 % · Behind". Empty where it has no key result. */
export function standingInWords(standing: ObjectiveStatus | undefined): string {
  if (!standing) return '';
  const { progress, status } = standing;
  const stands = i18n.t(`status.${status}`);
  return progress === undefined ? stands : i18n.t('standing', [String(percent(progress)), stands]);
}
