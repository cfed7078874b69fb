import { useState } from 'react';
import { i18n } from '#i18n';
import { type KeyResult, manualStatuses, type Override } from '../../../lib/model/goals';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';

/** Sets the manual status of a key result, with its reason. */
export function OverrideForm({
  keyResult,
  onClose,
}: {
  readonly keyResult: KeyResult;
  readonly onClose: () => void;
}) {
  const [{ status, reason }, setDraft, kept] = useKeptDraft(
    `status ${keyResult.id}`,
    undefined,
    (): Pick<Override, 'status' | 'reason'> => ({ status: 'onTrack', reason: '' }),
  );
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    if (!reason.trim()) return false;
    const override = { status, reason: reason.trim(), at: new Date().toISOString() };
    await apply([{ type: 'keyResult', id: keyResult.id, set: { override } }]);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('progress.setStatusNamed', [keyResult.title])}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <ChoiceField
        label={i18n.t('history.override')}
        value={status}
        onChange={(chosen) => setDraft((before) => ({ ...before, status: chosen }))}
        options={optionsOf(manualStatuses, (one) => i18n.t(`status.${one}`))}
      />
      <TextField
        lines={2}
        label={i18n.t('progress.reason')}
        hint={i18n.t('progress.reasonHint')}
        value={reason}
        onChange={(text) => setDraft((before) => ({ ...before, reason: text }))}
        problem={isTried && !reason.trim() ? 'required' : undefined}
      />
    </FormDialog>
  );
}
