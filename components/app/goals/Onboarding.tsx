import { useRef, useState } from 'react';
import { i18n } from '#i18n';
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
import { workspaceId } from '../../../lib/model/goals';
import { localDay } from '../../../lib/model/local-day';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useSteps } from '../form/useSteps';
import { SampleLink } from '../sample/SampleLink';
import { useApplyEdits } from '../useGoalEdits';
import { NewCycleFields } from './NewCycleFields';
import { BusinessGoalField, ObjectiveWords } from './ObjectiveFields';
import { WorkspaceFields } from './WorkspaceFields';

interface Props {
  readonly data: GoalsData;
  /** Called with the saved goals, or undefined where it was cancelled. */
  readonly onClose: (saved: FirstGoals | undefined) => void;
}

const intros = ['start.purpose', 'start.time', 'start.objective'] as const;

/** The first goals in three steps: workspace, cycle, and the first objective. */
export function Onboarding({ data, onClose }: Props) {
  // What the form began with: another page may change the workspace meanwhile.
  const [begun] = useState(data);
  const [workspace, setWorkspace, keptWorkspace] = useKeptDraft('firstWorkspace', workspaceId, () =>
    draftOfWorkspace(begun.workspace),
  );
  const [cycle, setCycle, keptCycle] = useKeptDraft('firstCycle', undefined, () =>
    likelyCycle([], localDay(new Date())),
  );
  const [objective, setObjective, keptObjective] = useKeptDraft(
    'firstObjective',
    undefined,
    () => emptyFirstObjective,
  );
  // Where something is kept from before, one continues with the last step that it is of.
  const { step, isTried, setTried, go } = useSteps(
    [keptWorkspace, keptCycle, keptObjective].findLastIndex((kept) => kept.isChanged),
  );
  const saved = useRef<FirstGoals>(undefined);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    if (step === 0) return go(1);
    if (step === 1) return isCycleInvalid(cycle) ? false : go(2);
    if (!objective.title.trim()) return false;
    const goals = firstGoals({ workspace, cycle, objective }, begun);
    await apply(goals.edits);
    saved.current = goals;
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('start.title')}
      saveLabel={i18n.t(step === 2 ? 'start.finish' : 'start.next')}
      onSave={save}
      onBack={step > 0 ? () => go(step - 1) : undefined}
      step={step}
      kept={[keptWorkspace, keptCycle, keptObjective]}
      onClose={() => onClose(saved.current)}
    >
      <div>
        <p className="hint">{i18n.t('start.step', [formatNumber(step + 1), formatNumber(intros.length)])}</p>
        <p>{i18n.t(intros[step] ?? 'start.purpose')}</p>
      </div>
      {step === 0 && (
        <>
          <WorkspaceFields draft={workspace} onChange={setWorkspace} />
          <UsualGoals
            onChoose={(template) => {
              setObjective({ ...objective, template, title: titleOf(template) });
              // What was not filled in can be changed at any time; the suggested cycle is the one that runs.
              go(2);
            }}
          />
          <SampleLink />
        </>
      )}
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

/** The usual goals, as a short cut to the objective. */
function UsualGoals({ onChoose }: { readonly onChoose: (template: OutcomeTemplate) => void }) {
  return (
    <fieldset className="usual-goals">
      <legend>{i18n.t('start.shortcut')}</legend>
      {outcomeTemplates.map((name) => (
        <Button key={name} onClick={() => onChoose(name)}>
          {i18n.t(`template.objective_${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}

interface ObjectiveProps {
  readonly draft: FirstObjective;
  readonly onChange: (draft: FirstObjective) => void;
  readonly workspace: WorkspaceDraft;
  readonly isTried: boolean;
}

const titleOf = (name: OutcomeTemplate | '') => (name ? i18n.t(`template.objective_${name}`) : '');

/** The fields of the first objective, with templates to choose from. */
function FirstObjectiveFields({ draft, onChange, workspace, isTried }: ObjectiveProps) {
  const set = (some: Partial<FirstObjective>) => onChange({ ...draft, ...some });
  // Another template replaces the title of a template, but not a person's own.
  const isOwn = draft.title.trim() !== '' && draft.title !== titleOf(draft.template);
  return (
    <>
      <ChoiceField
        isOptional
        label={i18n.t('template.label')}
        value={draft.template}
        onChange={(template) => set({ template, ...(isOwn ? {} : { title: titleOf(template) }) })}
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
