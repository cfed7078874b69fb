import { useState } from 'react';
import { i18n } from '#i18n';
import { endsLater } from '../../../lib/goals/calendar/cycle-day';
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
import { lastDay } from '../../../lib/model/local-day';
import { localZone } from '../../../lib/model/local-zone';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDay } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';
import { CloseFields } from './CloseFields';
import { useTagsOf } from './useTagsOf';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a key result, and carries it over. */
export function CloseForm({ keyResult, data, onClose }: Props) {
  const { id, title } = keyResult;
  const [draft, setDraft, kept] = useKeptDraft('closing', id, () => emptyClosing);
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const tagsOf = useTagsOf();
  const [start, due] = nextSpan(keyResult.start, keyResult.due);
  const zone = localZone();
  const isEarly = endsLater({ end: keyResult.due }, Date.now(), zone);
  const save = async () => {
    setTried(true);
    if (isTargetInvalid(draft)) return false;
    const result = resultOf(keyResult, data);
    const carryOver = carryOverOf(keyResult, result, draft);
    const tags = carryOver ? await tagsOf([keyResult]) : [];
    const closed = closingOf(result, draft, new Date().toISOString(), carryOver?.next);
    await apply([
      { type: 'keyResult', id, set: { closed } },
      ...(carryOver ? carryOverEdits([carryOver], { ...data, tags }, { start, due }) : []),
    ]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('close.title', [title])} kept={[kept]} onSave={save} onClose={onClose}>
      {isEarly && <p>{i18n.t('close.early', [formatDay(lastDay(keyResult.due)), formatDay(start)])}</p>}
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
