import { useState } from 'react';
import { i18n } from '#i18n';
import { hintsFor } from '../../../lib/goals/drafts/hints';
import { draftOfKeyResult, hasZones, type KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import {
  changesOfKeyResult,
  fieldsOfKeyResult,
  problemsOfKeyResult,
} from '../../../lib/goals/drafts/key-result-fields';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { FormDialog } from '../form/FormDialog';
import { useKeptDraft } from '../form/useKeptDraft';
import { MovedTarget } from '../goals/History';
import { useApplyEdits } from '../useGoalEdits';
import { EndFields, FollowingTitle, ZoneFields } from './draft-fields';
import { Hints } from './Hints';
import { Targets } from './Targets';
import { useHistory } from './useHistory';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Changes the target of a key result, with the commit and stretch around it, as the form of the key result does. */
export function TargetForm({ keyResult, data, onClose }: Props) {
  // What the form began with: another page may change the key result meanwhile.
  const [begun] = useState(keyResult);
  const [ends, setEnds, kept] = useKeptDraft('target', begun.id, () => endsOf(draftOfKeyResult(begun)));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const draft: KeyResultDraft = { ...draftOfKeyResult(begun), ...ends };
  const history = useHistory(draft, begun, data.keyResults);
  const set = (some: Partial<KeyResultDraft>) => setEnds((before) => ({ ...before, ...some }));
  const fields = { draft, problems: isTried ? problemsOfKeyResult(draft) : {}, set };
  const save = async () => {
    setTried(true);
    const saved = fieldsOfKeyResult(draft, begun);
    if (!saved) return false;
    const changes = changesOfKeyResult(saved, begun);
    await apply(changes ? [{ type: 'keyResult', id: begun.id, ...changes }] : []);
    return true;
  };
  const snapshot = data.snapshots.find((s) => s.keyResult === begun.id);
  return (
    <FormDialog title={i18n.t('form.targetOf', [begun.title])} kept={[kept]} onSave={save} onClose={onClose}>
      <div className="pair tight">
        <EndFields {...fields} />
      </div>
      <ZoneFields {...fields} />
      <FollowingTitle {...fields} begun={begun} />
      {hasZones(draft) && history.isRead && (
        <Targets
          targets={history.targets}
          comparable={undefined}
          of={begun}
          onChoose={(target) => set({ target })}
        />
      )}
      <Hints hints={hintsFor(draft, snapshot, history.targets)} />
      <MovedTarget id={begun.id} />
    </FormDialog>
  );
}

/** The fields that say where a key result is to end. */
function endsOf({ target, low, high, commit, stretch, keepsTitle = false }: KeyResultDraft) {
  return { target, low, high, commit, stretch, keepsTitle };
}
