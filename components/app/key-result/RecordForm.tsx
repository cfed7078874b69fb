import { useState } from 'react';
import { i18n } from '#i18n';
import { parseNumber } from '../../../lib/goals/drafts/number';
import type { KeyResult } from '../../../lib/model/goals';
import { FormDialog } from '../form/FormDialog';
import { TextField } from '../form/fields';
import { useApplyEdits } from '../useGoalEdits';

/** Records a manual value of a key result, as a check-in of now. */
export function RecordForm({
  keyResult,
  onClose,
}: {
  readonly keyResult: KeyResult;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    const value = parseNumber(text);
    setWrong(value === undefined);
    if (value === undefined) return false;
    const set = { keyResult: keyResult.id, at: new Date().toISOString(), value };
    await apply([{ type: 'checkIn', id: crypto.randomUUID(), set }]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('options.recordNamed', [keyResult.title])} onSave={save} onClose={onClose}>
      <TextField
        isNumber
        label={i18n.t('options.recordLabel')}
        value={text}
        onChange={setText}
        problem={isWrong ? 'number' : undefined}
      />
    </FormDialog>
  );
}
