import { i18n } from '#i18n';
import type { ObjectiveStatus } from '../../lib/goals/progress/objective-status';
import { percent } from '../../lib/goals/progress/progress';

/** The status of an objective: "54 % · Behind". Empty without key results. */
export function objectiveStatusInWords(of: ObjectiveStatus | undefined): string {
  if (!of) return '';
  const { progress, status } = of;
  const statusText = i18n.t(`status.${status}`);
  return progress === undefined ? statusText : i18n.t('standing', [String(percent(progress)), statusText]);
}
