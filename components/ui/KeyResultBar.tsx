import { i18n } from '#i18n';
import { statusAt } from '../../lib/goals/progress/effective-status';
import { pace } from '../../lib/goals/progress/pace';
import { isHeld } from '../../lib/goals/progress/progress';
import type { KeyResult } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { Bar } from './Bar';
import { formatProgress, withinSentence } from './format';
import { progressInWords } from './progress-in-words';

interface Props {
  readonly keyResult: KeyResult;
  /** Absent until the worker has taken the first one. */
  readonly snapshot: Snapshot | undefined;
  readonly now: number;
}

/** The progress bar of a key result, named by its title, with a mark where it is expected to be by now. */
export function KeyResultBar({ keyResult, snapshot, now }: Props) {
  const isOnItsWay = !isHeld(keyResult) && !keyResult.closed;
  const expected = snapshot && isOnItsWay ? pace(keyResult, snapshot, now) : undefined;
  const { status } = statusAt(keyResult, snapshot, now);
  return (
    <Bar
      label={keyResult.title}
      text={barText(keyResult, snapshot, expected, i18n.t(`status.${status}`))}
      share={snapshot?.progress}
      pace={expected}
    />
  );
}

/** The text of the bar for screen readers: the value, the unclamped percent, the status and the expected percent. */
function barText(
  keyResult: KeyResult,
  { value, progress, failed }: Partial<Snapshot> = {},
  expected: number | undefined,
  statusText: string,
): string {
  if (failed !== undefined) return i18n.t('progress.failed', [failed]);
  if (value === undefined || progress === undefined) return i18n.t('popup.barTextNoData');
  const [values, done, status] = [
    progressInWords(keyResult, value),
    formatProgress(progress),
    withinSentence(statusText),
  ];
  return expected === undefined
    ? i18n.t('popup.barTextHeld', [values, done, status])
    : i18n.t('popup.barText', [values, done, status, formatProgress(expected)]);
}
