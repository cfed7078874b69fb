import { useState } from 'react';
import { i18n } from '#i18n';
import { draftOfWorkspace, workspaceEdits } from '../../../lib/goals/drafts/workspace-draft';
import { workspaceId } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { FormDialog } from '../form/FormDialog';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';
import { History } from './History';
import { WorkingDays } from './WorkingDays';
import { WorkspaceFields } from './WorkspaceFields';

interface Props {
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Edits the workspace: mission, values, business goals and working days. */
export function WorkspaceForm({ data, onClose }: Props) {
  // What the form began with: another page may change the workspace meanwhile.
  const [begun] = useState(data.workspace);
  const [draft, setDraft, kept] = useKeptDraft('workspace', workspaceId, () => draftOfWorkspace(begun));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const isWrong = draft.workingDays.length === 0;
  const save = async () => {
    setTried(true);
    if (isWrong) return false;
    await apply(workspaceEdits(draft, begun));
    return true;
  };
  return (
    <FormDialog title={i18n.t('options.workspace')} kept={[kept]} onSave={save} onClose={onClose}>
      <WorkspaceFields draft={draft} onChange={setDraft} />
      <WorkingDays
        days={draft.workingDays}
        onChange={(workingDays) => setDraft({ ...draft, workingDays })}
        isWrong={isTried && isWrong}
      />
      <History type="workspace" id={workspaceId} data={data} />
    </FormDialog>
  );
}
