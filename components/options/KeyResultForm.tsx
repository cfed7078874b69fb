import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { commitments, directions, type KeyResult, layers, type Objective } from '../../lib/model/goals';
import type { Snapshot } from '../../lib/model/snapshot';
import { attainmentInWords } from './closing-in-words';
import { fieldsOf, type KeyResultDraft, type Problems, problemsOf } from './draft';
import { effectOf } from './effect';
import { FormDialog } from './FormDialog';
import { ChoiceField, optionsOf, TextField } from './fields';
import { MeasureField } from './MeasureField';
import { type Hint, hintsFor } from './smart';
import { Targets } from './Targets';
import { fromTemplate, type TemplateName, templateNames } from './templates';
import { useApply } from './useDoer';

interface Props {
  readonly first: KeyResultDraft;
  /** The key result that is edited; absent for a new one. */
  readonly keyResult?: KeyResult | undefined;
  readonly objectives: readonly Objective[];
  /** Key results of the same objective that could bring this one about. */
  readonly feeders: readonly KeyResult[];
  readonly order: number;
  /** How the key result that is edited stands. */
  readonly snapshot?: Snapshot | undefined;
  /** What came of those that were measured as this one is. */
  readonly past?: readonly KeyResult[];
  readonly onClose: () => void;
}

/** Makes or edits a key result. */
export function KeyResultForm({
  first,
  keyResult,
  objectives,
  feeders,
  order,
  snapshot,
  past = [],
  onClose,
}: Props) {
  const [draft, setDraft] = useState(first);
  const [template, setTemplate] = useState<TemplateName | ''>('');
  const [problems, setProblems] = useState<Problems<KeyResultDraft>>({});
  const apply = useApply();
  const set = (some: Partial<KeyResultDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    const fields = fieldsOf(draft, keyResult);
    setProblems(problemsOf(draft));
    if (!fields) return false;
    const id = keyResult?.id ?? crypto.randomUUID();
    await apply([{ type: 'keyResult', id, set: { ...fields, order: keyResult?.order ?? order } as never }]);
    return true;
  };
  const text = (
    name: 'title' | 'unit' | 'baseline' | 'target' | 'low' | 'high' | 'owner' | 'weight',
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
            if (name) setDraft(fromTemplate(draft, name, i18n.t(`template.${name}`)));
          }}
          options={[['', '–'], ...optionsOf(templateNames, (name) => i18n.t(`template.about_${name}`))]}
        />
      )}
      <TextField {...text('title', i18n.t('form.title'))} />
      <ChoiceField
        label={i18n.t('form.objective')}
        value={draft.objective}
        onChange={(objective) => set({ objective })}
        options={objectives.map((o) => [o.id, o.title] as const)}
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
      <output className="effect">{effectOf(draft.measure, draft.start, draft.due)}</output>
      <Past past={past} />
      <Hints hints={hintsFor(draft, snapshot)} />
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
      {keyResult && <Targets keyResult={keyResult} onChoose={(target) => set({ target })} />}
      <div className="pair">
        {(['start', 'due'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={i18n.t(`form.${name}`)}
            value={draft[name]}
            onChange={(value) => set({ [name]: value })}
            problem={problems[name]}
          />
        ))}
      </div>
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
      {draft.layer === 'outcome' && feeders.length > 0 && (
        <Drivers feeders={feeders} chosen={draft.drivers} onChange={(drivers) => set({ drivers })} />
      )}
    </FormDialog>
  );
}

/** What earlier targets for this measure came to, with why they were far off. */
function Past({ past }: { readonly past: readonly KeyResult[] }) {
  if (!past.length) return null;
  return (
    <div className="hints">
      <p>{i18n.t('past.intro')}</p>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            {i18n.t('past.line', [one.title, attainmentInWords(one, one.closed ?? {})])}{' '}
            {one.closed?.cause && i18n.t(`close.cause_${one.closed.cause}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a key result lacks, in plain words: a person may know better, so nothing is held back for it. */
function Hints({ hints }: { readonly hints: readonly Hint[] }) {
  return (
    <div role="status" className="hints">
      {hints.length > 0 && (
        <>
          <p>{i18n.t('smart.intro')}</p>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{i18n.t(`smart.${hint}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface DriversProps {
  readonly feeders: readonly KeyResult[];
  readonly chosen: readonly string[];
  readonly onChange: (drivers: string[]) => void;
}

/** The bet behind an outcome: which effort and output are expected to bring it about. */
function Drivers({ feeders, chosen, onChange }: DriversProps) {
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend>{i18n.t('form.drivers')}</legend>
      <p className="hint" id={hintId}>
        {i18n.t('form.driversHint')}
      </p>
      {feeders.map(({ id, title }) => (
        <label className="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(e) => onChange(e.target.checked ? [...chosen, id] : chosen.filter((c) => c !== id))}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
