import { i18n } from '#i18n';
import { type CloseDraft, newTargetOf, resultOf } from '../../../lib/goals/closing/close-draft';
import { nextTrajectory } from '../../../lib/goals/closing/trajectory';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatBeforeUnit, formatDay, formatInUnit } from '../../ui/format';
import { calibrationInWords, resultInWords } from './closing-in-words';
import { CauseAndLesson, NextStep } from './closing-parts';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly draft: CloseDraft;
  readonly onChange: (draft: CloseDraft) => void;
  /** Whether problems are shown. */
  readonly isTried: boolean;
  /** The first and the last day of the next period, where that is known. */
  readonly after?: readonly [start: string, due: string];
}

/** The result of a key result, its calibration, and the fields of its closing. */
export function CloseFields({ keyResult, data, draft, onChange, isTried, after }: Props) {
  const result = resultOf(keyResult, data);
  const { attainment, calibration } = result;
  return (
    <>
      <p>{resultInWords(keyResult, result)}</p>
      {calibration && <p>{calibrationInWords(calibration)}</p>}
      <CauseAndLesson draft={draft} onChange={onChange} attainment={attainment} lines={3} />
      <NextStep draft={draft} onChange={onChange} keyResult={keyResult} isTried={isTried} />
      {draft.decision !== 'drop' && (
        <output className="effect">{nextInWords(keyResult, result.value, draft, after)}</output>
      )}
    </>
  );
}

const trajectoryWords = {
  increase: 'next',
  decrease: 'next',
  above: 'nextAbove',
  below: 'nextBelow',
  between: 'nextWithin',
} as const;

/**
 * The next trajectory, with its time where that is known, and its title where it is another one: "Next: from 50 to 90 %. From Oct 1 to
 * Dec 31. Title: “90% answered within a day”."
 */
export function nextInWords(
  keyResult: KeyResult,
  value: number | undefined,
  draft: CloseDraft,
  after: Props['after'],
): string {
  const { range, direction, unit, title } = keyResult;
  const { title: called, baseline, target } = nextTrajectory(keyResult, value, newTargetOf(draft));
  const [from, to] = direction === 'between' && range ? range : [baseline, target];
  const way = i18n.t(`close.${trajectoryWords[direction]}`, [
    formatBeforeUnit(from, unit),
    formatInUnit(to, unit),
  ]);
  const [start = '', due = ''] = after?.map(formatDay) ?? [];
  const words = after ? i18n.t('close.nextWhen', [way, start, due]) : way;
  return called === title ? words : i18n.t('close.nextCalled', [words, called]);
}
