import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { localDay } from '../../../lib/goals/calendar/days';
import { isCycleInvalid, likelyCycle } from '../../../lib/goals/drafts/cycle-draft';
import {
  emptyFirstObjective,
  type FirstGoals,
  type FirstObjective,
  firstGoals,
} from '../../../lib/goals/drafts/first-goals';
import type { OutcomeTemplate } from '../../../lib/goals/drafts/template-names';
import { outcomeTemplates } from '../../../lib/goals/drafts/templates';
import { draftOfWorkspace, linesOf, type WorkspaceDraft } from '../../../lib/goals/drafts/workspace-draft';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { figure } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf } from '../form/fields';
import { useSteps } from '../form/useSteps';
import { useApply } from '../useDoer';
import { NewCycleFields } from './NewCycleFields';
import { BusinessGoalField, ObjectiveWords } from './ObjectiveFields';
import { WorkspaceFields } from './WorkspaceFields';

interface Props {
  readonly data: GoalsData;
  /** Told what was begun, where it was not broken off. */
  readonly onClose: (begun: FirstGoals | undefined) => void;
}

const intros = ['start.purpose', 'start.time', 'start.objective'] as const;

/** The first goals, in three steps: what they serve, for what time they are set, and the first objective. */
export function Onboarding({ data, onClose }: Props) {
  const { step, isTried, setTried, go } = useSteps();
  const [workspace, setWorkspace] = useState(() => draftOfWorkspace(data.workspace));
  const [cycle, setCycle] = useState(() => likelyCycle([], localDay(new Date())));
  const [objective, setObjective] = useState(emptyFirstObjective);
  const begun = useRef<FirstGoals>(undefined);
  const apply = useApply();
  const save = async () => {
    setTried(true);
    if (step === 0) return go(1);
    if (step === 1) return isCycleInvalid(cycle) ? false : go(2);
    if (!objective.title.trim()) return false;
    const beginning = firstGoals({ workspace, cycle, objective }, data);
    await apply(beginning.edits);
    begun.current = beginning;
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('start.title')}
      saveLabel={i18n.t(step === 2 ? 'start.finish' : 'start.next')}
      onSave={save}
      onBack={step > 0 ? () => go(step - 1) : undefined}
      step={step}
      onClose={() => onClose(begun.current)}
    >
      <div>
        <p className="hint">{i18n.t('start.step', [figure(step + 1), figure(intros.length)])}</p>
        <p>{i18n.t(intros[step] ?? 'start.purpose')}</p>
      </div>
      {step === 0 && <WorkspaceFields draft={workspace} onChange={setWorkspace} />}
      {step === 1 && <NewCycleFields draft={cycle} onChange={setCycle} isTried={isTried} />}
      {step === 2 && (
        <FirstObjectiveFields
          draft={objective}
          onChange={setObjective}
          workspace={workspace}
          isTried={isTried}
        />
      )}
    </FormDialog>
  );
}

interface ObjectiveProps {
  readonly draft: FirstObjective;
  readonly onChange: (draft: FirstObjective) => void;
  readonly workspace: WorkspaceDraft;
  readonly isTried: boolean;
}

const objectiveOf = (name: OutcomeTemplate | '') => (name ? i18n.t(`template.objective_${name}`) : '');

/** The first objective, perhaps a usual one. */
function FirstObjectiveFields({ draft, onChange, workspace, isTried }: ObjectiveProps) {
  const set = (some: Partial<FirstObjective>) => onChange({ ...draft, ...some });
  // What a person wrote stays; what a usual goal filled in gives way to the next one.
  const isOwn = draft.title.trim() !== '' && draft.title !== objectiveOf(draft.template);
  return (
    <>
      <ChoiceField
        isOptional
        label={i18n.t('template.label')}
        value={draft.template}
        onChange={(template) => set({ template, ...(isOwn ? {} : { title: objectiveOf(template) }) })}
        options={[['', '–'], ...optionsOf(outcomeTemplates, (name) => i18n.t(`template.about_${name}`))]}
      />
      <ObjectiveWords draft={draft} onChange={set} isTitleMissing={isTried && !draft.title.trim()} />
      <BusinessGoalField
        value={draft.businessGoal}
        onChange={(businessGoal) => set({ businessGoal })}
        businessGoals={linesOf(workspace.businessGoals).map((title) => [title, title])}
      />
    </>
  );
}
