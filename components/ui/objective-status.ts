import { i18n } from '#i18n';
import type { ObjectiveStatus } from '../../lib/goals/progress/objective-status';
import { percent } from '../../lib/goals/progress/progress';
import { formatNumber, formatPercent } from './format';

/**
 * The status of an objective: "54% · At risk", and how many of its key results are measured where not all of them are: "54% ·
 * At risk · 1 of 2 measured". Empty without key results.
 */
export function objectiveStatusInWords(of: ObjectiveStatus | undefined): string {
  if (!of) return '';
  const { progress, status, measured, total } = of;
  const statusText = i18n.t(`status.${status}`);
  const text =
    progress === undefined
      ? statusText
      : i18n.t('status.withPercent', [formatPercent(percent(progress) / 100), statusText]);
  return measured === total
    ? text
    : `${text} · ${i18n.t('progress.measured', [formatNumber(measured), formatNumber(total)])}`;
}
