import { useState } from 'react';
import { i18n } from '#i18n';
import { type CheckInDraft, checkInEdit, emptyCheckIn } from '../../../lib/goals/drafts/check-in-draft';
import type { KeyResult } from '../../../lib/model/goals';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useApplyEdits } from '../useGoalEdits';

const confidences = Array.from({ length: 11 }, (_, n) => String(n));

/** Checks in on a key result, as of now: the value where it is entered by hand, confidence and a note. */
export function CheckInForm({
  keyResult,
  onClose,
}: {
  readonly keyResult: KeyResult;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<CheckInDraft>(emptyCheckIn);
  const [isWrong, setWrong] = useState(false);
  const apply = useApplyEdits();
  const set = (some: Partial<CheckInDraft>) => setDraft({ ...draft, ...some });
  const save = async () => {
    const edit = checkInEdit(keyResult.id, draft, new Date().toISOString());
    setWrong(!edit);
    if (!edit) return false;
    await apply([edit]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('app.checkInNamed', [keyResult.title])} onSave={save} onClose={onClose}>
      {keyResult.measure.kind === 'manual' && (
        <TextField
          isNumber
          isOptional
          label={i18n.t('options.recordLabel')}
          value={draft.value}
          onChange={(value) => set({ value })}
          problem={isWrong ? 'number' : undefined}
        />
      )}
      <ChoiceField
        isOptional
        label={i18n.t('review.confidence')}
        hint={i18n.t('review.confidenceHint')}
        value={draft.confidence}
        onChange={(confidence) => set({ confidence })}
        options={[['', '–'], ...confidences.map((n) => [n, n] as const)]}
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
