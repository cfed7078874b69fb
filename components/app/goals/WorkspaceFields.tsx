import { i18n } from '#i18n';
import type { WorkspaceDraft } from '../../../lib/goals/drafts/workspace-draft';
import { TextField } from '../form/fields';

interface Props {
  readonly draft: WorkspaceDraft;
  readonly onChange: (draft: WorkspaceDraft) => void;
}

/** The mission, the values and the business goals. */
export function WorkspaceFields({ draft, onChange }: Props) {
  const field = (name: 'mission' | 'values' | 'businessGoals', hint?: string) => (
    <TextField
      isOptional
      lines={3}
      label={i18n.t(`form.${name}`)}
      hint={hint}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
  return (
    <>
      {field('mission')}
      {field('values', i18n.t('form.onePerLine'))}
      {field('businessGoals', i18n.t('form.onePerLine'))}
    </>
  );
}
