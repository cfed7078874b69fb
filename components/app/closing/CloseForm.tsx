import { useState } from 'react';
import { i18n } from '#i18n';
import { nextSpan } from '../../../lib/goals/calendar/next-cycle';
import { carryOverEdits } from '../../../lib/goals/closing/carry-over';
import {
  carryOverOf,
  closingOf,
  emptyClosing,
  isTargetInvalid,
  resultOf,
} from '../../../lib/goals/closing/close-draft';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { FormDialog } from '../form/FormDialog';
import { useApplyEdits } from '../useGoalEdits';
import { CloseFields } from './CloseFields';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a key result, and carries it over. */
export function CloseForm({ keyResult, data, onClose }: Props) {
  const [draft, setDraft] = useState(emptyClosing);
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const { id, title } = keyResult;
  const [start, due] = nextSpan(keyResult.start, keyResult.due);
  const save = async () => {
    setTried(true);
    if (isTargetInvalid(draft)) return false;
    const result = resultOf(keyResult, data);
    const carryOver = carryOverOf(keyResult, result, draft);
    const closed = closingOf(result, draft, new Date().toISOString(), carryOver?.next);
    await apply([
      { type: 'keyResult', id, set: { closed } },
      ...(carryOver ? carryOverEdits([carryOver], data, { start, due }) : []),
    ]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('close.title', [title])} onSave={save} onClose={onClose}>
      <CloseFields
        keyResult={keyResult}
        data={data}
        draft={draft}
        onChange={setDraft}
        isTried={isTried}
        after={[start, due]}
      />
    </FormDialog>
  );
}
