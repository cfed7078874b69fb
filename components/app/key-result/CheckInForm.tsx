import { useState } from 'react';
import { i18n } from '#i18n';
import {
  type CorrectionDraft,
  checkInCorrection,
  checkInEdit,
  draftOfCheckIn,
  emptyCheckIn,
  problemsOfCheckIn,
} from '../../../lib/goals/drafts/check-in-draft';
import type { CheckIn, KeyResult } from '../../../lib/model/goals';
import { localDay } from '../../../lib/model/local-day';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';

const confidences = Array.from({ length: 11 }, (_, n) => String(n));

interface Props {
  readonly keyResult: KeyResult;
  /** The check-in that is corrected; absent for a new one, which is dated now. */
  readonly checkIn?: CheckIn | undefined;
  readonly onClose: () => void;
}

/** Checks in on a key result, or corrects a check-in: the value where it is entered by hand, confidence and a note. */
export function CheckInForm({ keyResult, checkIn, onClose }: Props) {
  const [draft, setDraft, kept] = useKeptDraft<CorrectionDraft>(`checkIn ${keyResult.id}`, checkIn?.id, () =>
    checkIn ? draftOfCheckIn(checkIn) : { ...emptyCheckIn, day: localDay(new Date()) },
  );
  // What the form began with: another page may change the check-in meanwhile.
  const [begun] = useState(checkIn);
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const problems = isTried ? problemsOfCheckIn(draft) : {};
  const set = (some: Partial<CorrectionDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    const edits = begun ? checkInCorrection(begun, draft) : newCheckIn(keyResult.id, draft);
    if (!edits) return false;
    await apply(edits);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t(checkIn ? 'checkIns.editNamed' : 'app.checkInNamed', [keyResult.title])}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      {(keyResult.measure.kind === 'manual' || begun?.value !== undefined) && (
        <TextField
          isNumber
          isOptional
          label={i18n.t(checkIn ? 'checkIns.valueLabel' : 'options.recordLabel')}
          value={draft.value}
          onChange={(value) => set({ value })}
          problem={problems.value}
        />
      )}
      {checkIn && (
        <TextField
          type="date"
          label={i18n.t('app.day')}
          value={draft.day}
          onChange={(day) => set({ day })}
          problem={problems.day}
        />
      )}
      <ChoiceField
        isOptional
        label={i18n.t('review.confidence')}
        hint={i18n.t('review.confidenceHint')}
        value={draft.confidence}
        onChange={(confidence) => set({ confidence })}
        options={[['', '–'], ...confidenceOptions(draft.confidence)]}
      />
      <TextField
        isOptional
        lines={2}
        label={i18n.t('review.note')}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </FormDialog>
  );
}

/** The whole numbers, and the stored confidence where it is none of them, as in an imported check-in. */
function confidenceOptions(chosen: string): (readonly [string, string])[] {
  const all = chosen === '' || confidences.includes(chosen) ? confidences : [...confidences, chosen];
  return all.map((n) => [n, n] as const);
}

function newCheckIn(keyResult: string, draft: CorrectionDraft) {
  const edit = checkInEdit(keyResult, draft, new Date().toISOString());
  return edit && [edit];
}
