import { useState } from 'react';
import { i18n } from '#i18n';
import { draftOfObjective, objectiveEdits } from '../../../lib/goals/drafts/objective-draft';
import { choosableObjectives } from '../../../lib/goals/outline/current-objectives';
import { horizons, type Objective } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';
import { BusinessGoalField, ObjectiveWords } from './ObjectiveFields';

interface Props {
  /** The objective that is edited; absent for a new one. */
  readonly objective?: Objective | undefined;
  readonly data: GoalsData;
  readonly order: number;
  readonly onClose: () => void;
}

/** Creates or edits an objective. */
export function ObjectiveForm({ objective, data, order, onClose }: Props) {
  // What the form began with: another page may change the objective meanwhile.
  const [begun] = useState(objective);
  const [draft, setDraft, keptDraft] = useKeptDraft('objective', objective?.id, () =>
    draftOfObjective(objective),
  );
  const [isTried, setTried] = useState(false);
  const isTitleMissing = isTried && !draft.title.trim();
  const apply = useApplyEdits();
  const set = (some: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    if (!draft.title.trim()) return false;
    await apply(objectiveEdits(draft, begun, order));
    return true;
  };
  const none = [['', '–']] as const;
  const parents = choosableObjectives(data, draft.parent).filter((o) => o.id !== objective?.id);
  const cycles = data.cycles.filter((c) => !c.closed || c.id === objective?.cycle);
  const text = (name: 'owner' | 'stakeholders', label: string) => ({
    isOptional: true,
    label,
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <FormDialog
      title={i18n.t(objective ? 'form.editObjective' : 'form.newObjective')}
      onSave={save}
      kept={[keptDraft]}
      onClose={onClose}
    >
      <ObjectiveWords draft={draft} onChange={set} isTitleMissing={isTitleMissing} />
      <div className="pair">
        <ChoiceField
          label={i18n.t('form.horizon')}
          value={draft.horizon}
          onChange={(horizon) => set({ horizon })}
          options={optionsOf(horizons, (horizon) => i18n.t(`form.horizon_${horizon}`))}
        />
        <ChoiceField
          isOptional
          label={i18n.t('form.cycle')}
          value={draft.cycle}
          onChange={(cycle) => set({ cycle })}
          options={[...none, ...cycles.map((c) => [c.id, c.title] as const)]}
        />
      </div>
      {parents.length > 0 && (
        <ChoiceField
          isOptional
          label={i18n.t('form.parent')}
          value={draft.parent}
          onChange={(parent) => set({ parent })}
          options={[...none, ...parents.map((o) => [o.id, o.title] as const)]}
        />
      )}
      <BusinessGoalField
        value={draft.businessGoal}
        onChange={(businessGoal) => set({ businessGoal })}
        businessGoals={(data.workspace?.businessGoals ?? []).map((g) => [g.id, g.title])}
      />
      <div className="pair">
        <TextField {...text('owner', i18n.t('form.owner'))} />
        <TextField hint={i18n.t('form.commas')} {...text('stakeholders', i18n.t('form.stakeholders'))} />
      </div>
    </FormDialog>
  );
}
