import { i18n } from '#i18n';
import { hintsFor } from '../../../lib/goals/drafts/hints';
import { hasZones } from '../../../lib/goals/drafts/key-result-draft';
import { choosableObjectives } from '../../../lib/goals/outline/current-objectives';
import { type KeyResult, layers } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { type DraftProps, EndFields, FollowingTitle, textOf } from './draft-fields';
import { Hints, Past } from './Hints';
import { MeasureField } from './MeasureField';
import { draftInWords } from './measure-in-words';
import { PagesField } from './PagesField';
import { Targets } from './Targets';
import type { History } from './useHistory';

interface Props extends DraftProps {
  /** The key result that is edited; absent for a new one. */
  readonly keyResult: KeyResult | undefined;
  readonly data: GoalsData;
  readonly history: History;
}

/** The fields that every key result needs: what it is, how it is measured, target and due day. */
export function KeyResultFields(props: Props) {
  const { draft, problems, set, keyResult, data, history } = props;
  const snapshot = data.snapshots.find((s) => s.keyResult === keyResult?.id);
  return (
    <>
      <TextField {...textOf(props, 'title')} />
      <div className="pair roomy">
        <ChoiceField
          label={i18n.t('form.objective')}
          value={draft.objective}
          onChange={(objective) => set({ objective })}
          options={choosableObjectives(data, draft.objective).map((o) => [o.id, o.title] as const)}
          problem={problems.objective}
        />
        <ChoiceField
          label={i18n.t('form.layer')}
          value={draft.layer}
          onChange={(layer) => set({ layer })}
          options={optionsOf(layers, (layer) => i18n.t(`form.layer_${layer}`))}
        />
      </div>
      <MeasureField
        label={i18n.t('form.measure')}
        draft={draft.measure}
        onChange={(measure) => set({ measure })}
        problem={problems.measure}
      />
      <output className="effect">{draftInWords(draft.measure, draft.start, draft.due)}</output>
      <PagesField draft={draft} edited={keyResult?.id} onChange={(pages) => set({ pages })} />
      <Past past={history.past} />
      <TargetFields {...props} />
      <FollowingTitle {...props} begun={keyResult} />
      {hasZones(draft) && history.isRead && (
        <Targets
          targets={history.targets}
          comparable={history.comparable?.title}
          of={{ ...keyResult, unit: draft.unit }}
          onChoose={(target) => set({ target })}
        />
      )}
      <Hints hints={hintsFor(draft, snapshot, history.targets)} />
    </>
  );
}

/** From where to where, in what, and until when. */
function TargetFields(props: DraftProps) {
  return (
    <div className="pair tight">
      <TextField isNumber {...textOf(props, 'baseline')} />
      <EndFields {...props} />
      <TextField isOptional {...textOf(props, 'unit')} />
      <TextField type="date" {...textOf(props, 'due')} />
    </div>
  );
}
