import { useState } from 'react';
import { i18n } from '#i18n';
import { localDay } from '../../../lib/goals/calendar/days';
import {
  draftOfCycle,
  fieldsOfCycle,
  isCycleInvalid,
  likelyCycle,
} from '../../../lib/goals/drafts/cycle-draft';
import type { Cycle } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { FormDialog } from '../form/FormDialog';
import { useApplyEdits } from '../useGoalEdits';
import { CycleFields } from './CycleFields';
import { History } from './History';
import { NewCycleFields } from './NewCycleFields';

interface Props {
  /** The cycle that is edited; absent for a new one. */
  readonly cycle?: Cycle | undefined;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Creates or edits a cycle. */
export function CycleForm({ cycle, data, onClose }: Props) {
  const [draft, setDraft] = useState(() =>
    cycle ? draftOfCycle(cycle) : likelyCycle(data.cycles, localDay(new Date())),
  );
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const Fields = cycle ? CycleFields : NewCycleFields;
  const save = async () => {
    setTried(true);
    if (isCycleInvalid(draft)) return false;
    await apply([{ type: 'cycle', id: cycle?.id ?? crypto.randomUUID(), set: fieldsOfCycle(draft) }]);
    return true;
  };
  return (
    <FormDialog title={i18n.t(cycle ? 'form.editCycle' : 'form.newCycle')} onSave={save} onClose={onClose}>
      <Fields draft={draft} onChange={setDraft} isTried={isTried} />
      {cycle && <History type="cycle" id={cycle.id} data={data} />}
    </FormDialog>
  );
}
