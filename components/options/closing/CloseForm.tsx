import { useState } from 'react';
import { i18n } from '#i18n';
import { spanAfter } from '../../../lib/goals/calendar/next-cycle';
import { carriedOver } from '../../../lib/goals/closing/carry-over';
import {
  closingOf,
  goingOn,
  isTargetWrong,
  newClosing,
  resultOf,
} from '../../../lib/goals/closing/close-draft';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read';
import { FormDialog } from '../form/FormDialog';
import { useApply } from '../useDoer';
import { CloseFields } from './CloseFields';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a key result: what came of it, what that says of the bet and of the target, what was learned, what comes next. */
export function CloseForm({ keyResult, data, onClose }: Props) {
  const [draft, setDraft] = useState(newClosing);
  const [isTried, setTried] = useState(false);
  const apply = useApply();
  const { id, title } = keyResult;
  const [start, due] = spanAfter(keyResult.start, keyResult.due);
  const save = async () => {
    setTried(true);
    if (isTargetWrong(draft)) return false;
    const result = resultOf(keyResult, data);
    const on = goingOn(keyResult, result, draft);
    const closed = closingOf(result, draft, new Date().toISOString(), on?.next);
    await apply([
      { type: 'keyResult', id, set: { closed } },
      ...(on ? carriedOver([on], data, { start, due }) : []),
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
