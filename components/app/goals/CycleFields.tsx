import { i18n } from '#i18n';
import { type CycleDraft, problemsOfCycle } from '../../../lib/goals/drafts/cycle-draft';
import { TextField } from '../form/fields';

export interface CycleFieldsProps {
  readonly draft: CycleDraft;
  readonly onChange: (draft: CycleDraft) => void;
  /** Whether saving was tried, so that problems are shown. */
  readonly isTried: boolean;
}

/** The fields of a cycle: its title and its days. */
export function CycleFields({ draft, onChange, isTried }: CycleFieldsProps) {
  const problems = isTried ? problemsOfCycle(draft) : {};
  const field = (name: keyof CycleDraft) => (
    <TextField
      label={i18n.t(`form.${name}`)}
      type={name === 'title' ? 'text' : 'date'}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
      problem={problems[name]}
    />
  );
  return (
    <>
      {field('title')}
      <div className="pair">
        {field('start')}
        {field('end')}
      </div>
    </>
  );
}
