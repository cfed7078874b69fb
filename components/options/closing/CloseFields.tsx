import { i18n } from '#i18n';
import {
  type CloseDraft,
  decisionsFor,
  isTargetInvalid,
  newTargetOf,
  resultOf,
} from '../../../lib/goals/closing/close-draft';
import { isFarOff } from '../../../lib/goals/closing/score';
import { nextTrajectory } from '../../../lib/goals/closing/trajectory';
import { causes, type KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { day, figure, inUnit } from '../../ui/format';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { attainmentInWords, calibrationInWords } from './closing-in-words';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly draft: CloseDraft;
  readonly onChange: (draft: CloseDraft) => void;
  /** Whether what is wrong is said. */
  readonly isTried: boolean;
  /** The first and the last day of the time after, where that is known. */
  readonly after?: readonly [start: string, due: string];
}

/** What came of a key result, what that says of the bet and of the target, and what a person says to it. */
export function CloseFields({ keyResult, data, draft, onChange, isTried, after }: Props) {
  const result = resultOf(keyResult, data);
  const { attainment, calibration } = result;
  const say = (some: Partial<CloseDraft>) => onChange({ ...draft, ...some });
  return (
    <>
      <p>{attainmentInWords(keyResult, result)}</p>
      {calibration && <p>{calibrationInWords(calibration)}</p>}
      {attainment !== undefined && isFarOff(attainment) && (
        <ChoiceField
          isOptional
          label={i18n.t('close.why')}
          value={draft.cause}
          onChange={(cause) => say({ cause })}
          options={[['', '–'], ...optionsOf(causes, (one) => i18n.t(`close.cause_${one}`))]}
        />
      )}
      <TextField
        isOptional
        lines={3}
        label={i18n.t('close.learned')}
        value={draft.learned}
        onChange={(learned) => say({ learned })}
      />
      <ChoiceField
        label={i18n.t('close.decision')}
        value={draft.decision}
        onChange={(decision) => say({ decision })}
        options={optionsOf(decisionsFor(keyResult), (one) => i18n.t(`close.decision_${one}`))}
      />
      {draft.decision === 'change' && (
        <TextField
          isNumber
          label={i18n.t('close.target')}
          value={draft.target}
          onChange={(target) => say({ target })}
          problem={isTried && isTargetInvalid(draft) ? 'number' : undefined}
        />
      )}
      {draft.decision !== 'drop' && (
        <output className="effect">{nextInWords(keyResult, result.value, draft, after)}</output>
      )}
    </>
  );
}

const wayWords = {
  increase: 'next',
  decrease: 'next',
  above: 'nextAbove',
  below: 'nextBelow',
  between: 'nextWithin',
} as const;

/** From where to where it goes on, and when: "Next: from 50 to 90 %, 1 Oct – 31 Dec." */
function nextInWords(
  keyResult: KeyResult,
  value: number | undefined,
  draft: CloseDraft,
  after: Props['after'],
): string {
  const { range, direction, unit } = keyResult;
  const { baseline, target } = nextTrajectory(keyResult, value, newTargetOf(draft));
  const [from, to] = direction === 'between' && range ? range : [baseline, target];
  const words = i18n.t(`close.${wayWords[direction]}`, [figure(from), inUnit(to, unit)]);
  if (!after) return words;
  const [start, due] = after.map((when) => day(`${when}T12:00`));
  return i18n.t('close.nextWhen', [words, start ?? '', due ?? '']);
}
