import { useState } from 'react';
import { i18n } from '#i18n';
import {
  cycleEdits,
  draftOfCycle,
  endingWith,
  isCycleInvalid,
  likelyCycle,
} from '../../../lib/goals/drafts/cycle-draft';
import type { Cycle } from '../../../lib/model/goals';
import { localDay } from '../../../lib/model/local-day';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatNumber } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { useKeptDraft } from '../form/useKeptDraft';
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
  // What the form began with: another page may change the cycle meanwhile.
  const [begun] = useState(cycle);
  const [draft, setDraft, kept] = useKeptDraft('cycle', begun?.id, () =>
    begun ? draftOfCycle(begun) : likelyCycle(data.cycles, localDay(new Date())),
  );
  const [areMoved, setMoved] = useState(true);
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const Fields = cycle ? CycleFields : NewCycleFields;
  const ending = begun ? endingWith(begun, draft, data) : [];
  const save = async () => {
    setTried(true);
    if (isCycleInvalid(draft)) return false;
    await apply(cycleEdits(draft, begun, areMoved ? ending : []));
    return true;
  };
  return (
    <FormDialog
      title={i18n.t(cycle ? 'form.editCycle' : 'form.newCycle')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <Fields draft={draft} onChange={setDraft} isTried={isTried} />
      {ending.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={areMoved} onChange={(e) => setMoved(e.target.checked)} />
          {i18n.t('form.moveKeyResults', ending.length, [formatNumber(ending.length)])}
        </label>
      )}
      {cycle && <History type="cycle" id={cycle.id} data={data} />}
    </FormDialog>
  );
}
