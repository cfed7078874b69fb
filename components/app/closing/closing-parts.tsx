import { i18n } from '#i18n';
import { type CloseDraft, decisionsFor, isTargetInvalid } from '../../../lib/goals/closing/close-draft';
import { isFarOff } from '../../../lib/goals/closing/score';
import { causes, type KeyResult } from '../../../lib/model/goals';
import { ChoiceField, optionsOf, TextField } from '../form/fields';

interface Props {
  readonly draft: CloseDraft;
  readonly onChange: (draft: CloseDraft) => void;
}

/** Why a result is far from its target, where it is, and what was learned. */
export function CauseAndLesson({
  draft,
  onChange,
  attainment,
  lines,
}: Props & { readonly attainment: number | undefined; readonly lines: number }) {
  return (
    <>
      {attainment !== undefined && isFarOff(attainment) && (
        <ChoiceField
          isOptional
          label={i18n.t('close.why')}
          value={draft.cause}
          onChange={(cause) => onChange({ ...draft, cause })}
          options={[['', '–'], ...optionsOf(causes, (one) => i18n.t(`close.cause_${one}`))]}
        />
      )}
      <TextField
        isOptional
        lines={lines}
        label={i18n.t('close.learned')}
        value={draft.learned}
        onChange={(learned) => onChange({ ...draft, learned })}
      />
    </>
  );
}

/** What happens next, with another target where that is chosen. */
export function NextStep({
  draft,
  onChange,
  keyResult,
  isTried,
}: Props & { readonly keyResult: KeyResult; readonly isTried: boolean }) {
  return (
    <>
      <ChoiceField
        label={i18n.t('close.decision')}
        value={draft.decision}
        onChange={(decision) => onChange({ ...draft, decision })}
        options={optionsOf(decisionsFor(keyResult), (one) => i18n.t(`close.decision_${one}`))}
      />
      {draft.decision === 'change' && (
        <TextField
          isNumber
          label={i18n.t('close.target')}
          value={draft.target}
          onChange={(target) => onChange({ ...draft, target })}
          problem={isTried && isTargetInvalid(draft) ? 'number' : undefined}
        />
      )}
    </>
  );
}
