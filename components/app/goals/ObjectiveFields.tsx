import { i18n } from '#i18n';
import { ChoiceField, TextField } from '../form/fields';

interface Words {
  readonly title: string;
  readonly why: string;
}

interface WordsProps {
  readonly draft: Words;
  readonly onChange: (some: Partial<Words>) => void;
  /** Whether the missing title is shown as a problem. */
  readonly isTitleMissing: boolean;
}

/** The title of an objective, and why it matters. */
export function ObjectiveWords({ draft, onChange, isTitleMissing }: WordsProps) {
  return (
    <>
      <TextField
        label={i18n.t('form.title')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        problem={isTitleMissing ? 'required' : undefined}
      />
      <TextField
        isOptional
        lines={3}
        label={i18n.t('form.why')}
        value={draft.why}
        onChange={(why) => onChange({ why })}
      />
    </>
  );
}

interface BusinessGoalProps {
  readonly value: string;
  readonly onChange: (businessGoal: string) => void;
  /** Each value with its title. */
  readonly businessGoals: readonly (readonly [value: string, title: string])[];
}

/** The business goal of an objective; nothing where there are none. */
export function BusinessGoalField({ value, onChange, businessGoals }: BusinessGoalProps) {
  if (!businessGoals.length) return null;
  return (
    <ChoiceField
      isOptional
      label={i18n.t('form.businessGoal')}
      value={value}
      onChange={onChange}
      options={[['', '–'], ...businessGoals]}
    />
  );
}
