import { i18n } from '#i18n';
import { emptyMeasure, type MeasureDraft, measureKinds } from '../../../lib/goals/drafts/measure-draft';
import type { Problem } from '../../../lib/goals/drafts/problem';
import { eventKinds, type Metric, metrics } from '../../../lib/model/catalogue';
import { type TagOutcome, tagOutcomes } from '../../../lib/model/goals';
import { Button } from '../../ui/Button';
import { ChoiceField, optionsOf, TextField } from '../form/fields';

interface Props {
  readonly label: string;
  readonly draft: MeasureDraft;
  readonly onChange: (draft: MeasureDraft) => void;
  readonly problem?: Problem | undefined;
  /** Whether it is a part of a ratio. A new ratio has no ratios as parts, though an imported one may. */
  readonly isPart?: boolean;
}

/** The measure of a key result, with the fields of the chosen kind. */
export function MeasureField({ label, draft, onChange, problem, isPart }: Props) {
  const kinds = isPart && draft.kind !== 'ratio' ? measureKinds.filter((k) => k !== 'ratio') : measureKinds;
  const set = (some: Partial<MeasureDraft>) => onChange({ ...draft, ...some });
  const part = (name: 'over' | 'under') => (
    <MeasureField
      isPart
      label={i18n.t(`form.${name}`)}
      draft={draft[name] ?? emptyMeasure}
      onChange={(changed) => set({ [name]: changed })}
    />
  );
  return (
    <div className="measure">
      <ChoiceField
        label={label}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={optionsOf(kinds, (kind) => i18n.t(`form.measure_${kind}`))}
        problem={problem}
      />
      {(draft.kind === 'latest' || draft.kind === 'growth') && (
        <ChoiceField
          label={i18n.t('form.metric')}
          value={draft.metric}
          onChange={(metric) => set({ metric })}
          options={metricOptions(draft.metric)}
        />
      )}
      {draft.kind === 'events' && (
        <ChoiceField
          label={i18n.t('form.event')}
          value={draft.event}
          onChange={(event) => set({ event })}
          options={[
            ['', i18n.t('form.event_any')],
            ...optionsOf(eventKinds, (kind) => i18n.t(`eventName.${kind}`)),
          ]}
        />
      )}
      {(draft.kind === 'evidence' || draft.kind === 'value') && (
        <ChoiceField<TagOutcome | ''>
          label={i18n.t('form.outcome')}
          value={draft.outcome}
          onChange={(outcome) => set({ outcome })}
          options={[
            ['', i18n.t('form.outcome_any')],
            ...optionsOf(tagOutcomes, (outcome) => i18n.t(`outcomeName.${outcome}`)),
          ]}
        />
      )}
      {draft.kind === 'ratio' && (
        <>
          {part('over')}
          {part('under')}
        </>
      )}
      {draft.kind === 'milestones' && <Steps draft={draft} onChange={onChange} />}
    </div>
  );
}

/** The known metrics, and the chosen one where this version does not know it. */
function metricOptions(chosen: string): (readonly [string, string])[] {
  const known = optionsOf<string>(metrics, (metric) => i18n.t(`metricName.${metric as Metric}`));
  return metrics.includes(chosen as Metric) ? known : [...known, [chosen, chosen]];
}

function Steps({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { steps } = draft;
  const setStep = (at: number, some: Partial<MeasureDraft['steps'][number]>) =>
    onChange({ ...draft, steps: steps.map((step, n) => (n === at ? { ...step, ...some } : step)) });
  const name = (at: number) => String(at + 1);
  return (
    <div className="steps">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity, and the fields are controlled
        <div className="step" key={at}>
          <TextField
            label={i18n.t('form.step', [name(at)])}
            value={step.title}
            onChange={(title) => setStep(at, { title })}
          />
          <TextField
            isNumber
            label={i18n.t('form.stepWeight', [name(at)])}
            value={step.weight}
            onChange={(weight) => setStep(at, { weight })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={step.done}
              onChange={(e) => setStep(at, { done: e.target.checked })}
            />
            {i18n.t('form.stepDone', [name(at)])}
          </label>
          <Button
            look="quiet"
            aria-label={i18n.t('form.stepRemove', [name(at)])}
            onClick={() => onChange({ ...draft, steps: steps.filter((_, n) => n !== at) })}
          >
            {i18n.t('word.remove')}
          </Button>
        </div>
      ))}
      <Button
        onClick={() => onChange({ ...draft, steps: [...steps, { title: '', weight: '1', done: false }] })}
      >
        {i18n.t('form.addStep')}
      </Button>
    </div>
  );
}
