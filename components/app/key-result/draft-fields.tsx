import { i18n } from '#i18n';
import { hasZones, type KeyResultDraft } from '../../../lib/goals/drafts/key-result-draft';
import { followingTitle, type Problems } from '../../../lib/goals/drafts/key-result-fields';
import type { KeyResult } from '../../../lib/model/goals';
import { TextField } from '../form/fields';

/** The draft of a form, and what changes it. */
export interface DraftProps {
  readonly draft: KeyResultDraft;
  readonly problems: Problems<KeyResultDraft>;
  readonly set: (some: Partial<KeyResultDraft>) => void;
}

type TextName =
  | 'title'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'commit'
  | 'stretch'
  | 'low'
  | 'high'
  | 'owner'
  | 'weight'
  | 'start'
  | 'due';

/** What a text field needs to show and change a field of the draft. */
export function textOf({ draft, problems, set }: DraftProps, name: TextName) {
  return {
    label: i18n.t(name === 'low' ? 'form.rangeLow' : name === 'high' ? 'form.rangeHigh' : `form.${name}`),
    value: draft[name],
    onChange: (value: string) => set({ [name]: value }),
    problem: problems[name],
  };
}

/** The target, or the range of a key result that stays between two values. */
export function EndFields(props: DraftProps) {
  if (props.draft.direction !== 'between') return <TextField isNumber {...textOf(props, 'target')} />;
  return (
    <>
      <TextField isNumber {...textOf(props, 'low')} />
      <TextField isNumber {...textOf(props, 'high')} />
    </>
  );
}

/** What is promised and what would be exceptional, of a key result that has zones. */
export function ZoneFields(props: DraftProps) {
  if (!hasZones(props.draft)) return null;
  return (
    <>
      <div className="pair">
        <TextField isNumber isOptional {...textOf(props, 'commit')} />
        <TextField isNumber isOptional {...textOf(props, 'stretch')} />
      </div>
      <p className="hint">{i18n.t('form.zonesHint')}</p>
    </>
  );
}

/** Whether the title follows the target, where it names the one that is changed. */
export function FollowingTitle({
  draft,
  set,
  begun,
}: DraftProps & { readonly begun: KeyResult | undefined }) {
  const title = begun && followingTitle(draft, begun);
  if (!title) return null;
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={!draft.keepsTitle}
        onChange={(event) => set({ keepsTitle: !event.target.checked })}
      />
      {i18n.t('form.followingTitle', [title])}
    </label>
  );
}
