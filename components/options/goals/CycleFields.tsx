import { i18n } from '#i18n';
import { type Problem, TextField } from '../form/fields';

/** A cycle while it is filled in; its days as `YYYY-MM-DD`. */
export interface CycleDraft {
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

/** What is wrong with a cycle, by field; empty where it can be saved. */
export type CycleProblems = { readonly [field in keyof CycleDraft]?: Problem | undefined };

interface Props {
  readonly draft: CycleDraft;
  readonly onChange: (draft: CycleDraft) => void;
  readonly problems: CycleProblems;
}

/** The fields of a cycle: what it is called, and its days. */
export function CycleFields({ draft, onChange, problems }: Props) {
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

/** What is wrong with a cycle. */
export function problemsOfCycle({ title, start, end }: CycleDraft): CycleProblems {
  const wrongEnd = end < start ? 'endOrder' : undefined;
  return {
    title: title.trim() ? undefined : 'required',
    start: start ? undefined : 'day',
    end: end ? wrongEnd : 'day',
  };
}
