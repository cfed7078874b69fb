import { useState } from 'react';
import { i18n } from '#i18n';
import { hintsFor } from '../../../lib/goals/drafts/hints';
import {
  hasZones,
  type KeyResultDraft,
  type Problems,
  problemsOfKeyResult,
  withStart,
} from '../../../lib/goals/drafts/key-result-draft';
import { keyResultEdits } from '../../../lib/goals/drafts/key-result-edits';
import { type TemplateName, templateNames } from '../../../lib/goals/drafts/template-names';
import { fromTemplate, templateDrivers } from '../../../lib/goals/drafts/templates';
import { commitments, directions, type KeyResult, layers } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { formatDay } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { useApplyEdits } from '../useGoalEdits';
import { Drivers } from './Drivers';
import { Hints, Past } from './Hints';
import { MeasureField } from './MeasureField';
import { draftInWords } from './measure-in-words';
import { Targets } from './Targets';
import { useHistory } from './useHistory';

interface Props {
  readonly first: KeyResultDraft;
  /** The key result that is edited; absent for a new one. */
  readonly keyResult?: KeyResult | undefined;
  readonly data: GoalsData;
  readonly order: number;
  /** The template of a new one. */
  readonly template?: TemplateName | undefined;
  readonly onClose: () => void;
}

const titleOf = (name: TemplateName) => i18n.t(`template.${name}`);

/** Creates or edits a key result. */
export function KeyResultForm({ first, keyResult, data, order, template: firstTemplate, onClose }: Props) {
  const candidates = data.keyResults.filter(
    (k) => k.layer !== 'outcome' && !k.archived && !k.closed && k.id !== keyResult?.id,
  );
  const filled = (draft: KeyResultDraft, name: TemplateName) =>
    fromTemplate(draft, name, titleOf(name), candidates);
  const [draft, setDraft] = useState(() => (firstTemplate ? filled(first, firstTemplate) : first));
  const [template, setTemplate] = useState<TemplateName | ''>(firstTemplate ?? '');
  const [problems, setProblems] = useState<Problems<KeyResultDraft>>({});
  // What the form began with: another page may change the key result meanwhile.
  const [begun] = useState(keyResult);
  const apply = useApplyEdits();
  const history = useHistory(draft, keyResult, data.keyResults);
  const set = (some: Partial<KeyResultDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setProblems(problemsOfKeyResult(draft));
    const edits = keyResultEdits(draft, begun, order, titleOf);
    if (!edits) return false;
    await apply(edits);
    return true;
  };
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult?.id);
  const text = (
    name:
      | 'title'
      | 'unit'
      | 'baseline'
      | 'target'
      | 'commit'
      | 'stretch'
      | 'low'
      | 'high'
      | 'owner'
      | 'weight',
    label: string,
  ) => ({
    label,
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    problem: problems[name],
  });
  return (
    <FormDialog
      title={i18n.t(keyResult ? 'form.editKeyResult' : 'form.newKeyResult')}
      onSave={save}
      onClose={onClose}
    >
      {!keyResult && (
        <ChoiceField<TemplateName | ''>
          isOptional
          label={i18n.t('template.label')}
          value={template}
          onChange={(name) => {
            setTemplate(name);
            if (name) setDraft(filled(draft, name));
          }}
          options={[['', '–'], ...optionsOf(templateNames, (name) => i18n.t(`template.about_${name}`))]}
        />
      )}
      <TextField {...text('title', i18n.t('form.title'))} />
      <ChoiceField
        label={i18n.t('form.objective')}
        value={draft.objective}
        onChange={(objective) => set({ objective })}
        options={data.objectives.filter((o) => !o.archived).map((o) => [o.id, o.title] as const)}
        problem={problems.objective}
      />
      <div className="pair">
        <ChoiceField
          label={i18n.t('form.layer')}
          value={draft.layer}
          onChange={(layer) => set({ layer })}
          options={optionsOf(layers, (layer) => i18n.t(`form.layer_${layer}`))}
        />
        <ChoiceField
          label={i18n.t('form.direction')}
          value={draft.direction}
          onChange={(direction) => set({ direction })}
          options={optionsOf(directions, (direction) => i18n.t(`form.direction_${direction}`))}
        />
      </div>
      <MeasureField
        label={i18n.t('form.measure')}
        draft={draft.measure}
        onChange={(measure) => set({ measure })}
        problem={problems.measure}
      />
      <output className="effect">{draftInWords(draft.measure, draft.start, draft.due)}</output>
      <Past past={history.past} />
      <Hints hints={hintsFor(draft, snapshot, history.targets)} />
      <div className="pair">
        <TextField isNumber {...text('baseline', i18n.t('form.baseline'))} />
        {draft.direction === 'between' ? (
          <>
            <TextField isNumber {...text('low', i18n.t('form.rangeLow'))} />
            <TextField isNumber {...text('high', i18n.t('form.rangeHigh'))} />
          </>
        ) : (
          <TextField isNumber {...text('target', i18n.t('form.target'))} />
        )}
        <TextField isOptional {...text('unit', i18n.t('form.unit'))} />
      </div>
      {hasZones(draft) && (
        <>
          <div className="pair">
            <TextField isNumber isOptional {...text('commit', i18n.t('form.commit'))} />
            <TextField isNumber isOptional {...text('stretch', i18n.t('form.stretch'))} />
          </div>
          <p className="hint">{i18n.t('form.zonesHint')}</p>
          {history.isRead && (
            <Targets
              targets={history.targets}
              comparable={history.comparable?.title}
              unit={draft.unit}
              onChoose={(target) => set({ target })}
            />
          )}
        </>
      )}
      <div className="pair">
        {(['start', 'due'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={i18n.t(`form.${name}`)}
            value={draft[name]}
            onChange={(value) => set(name === 'start' ? withStart(draft, value) : { due: value })}
            problem={problems[name]}
          />
        ))}
      </div>
      {draft.expectedFrom && (
        <p className="hint">{i18n.t('form.expectedFrom', [formatDay(`${draft.expectedFrom}T12:00`)])}</p>
      )}
      <div className="pair">
        <ChoiceField
          isOptional
          label={i18n.t('form.commitment')}
          value={draft.commitment ?? ''}
          onChange={(commitment) => set({ commitment })}
          options={[['', '–'], ...optionsOf(commitments, (c) => i18n.t(`form.commitment_${c}`))]}
        />
        <TextField isOptional {...text('owner', i18n.t('form.owner'))} />
        <TextField isNumber isOptional {...text('weight', i18n.t('form.weight'))} />
      </div>
      {draft.layer === 'outcome' && (
        <Drivers
          candidates={candidates}
          offered={template ? templateDrivers(template, candidates).missing : []}
          chosen={draft}
          onChange={set}
        />
      )}
    </FormDialog>
  );
}
