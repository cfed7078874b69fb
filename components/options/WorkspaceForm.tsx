import { useState } from 'react';
import { i18n } from '#i18n';
import { type Workspace, workspaceId } from '../../lib/model/goals';
import { FormDialog } from './FormDialog';
import { TextField } from './fields';
import { useApply } from './useDoer';

interface Props {
  readonly workspace: Workspace | undefined;
  readonly onClose: () => void;
}

/** Edits what everything serves: the mission, the values and the business goals. */
export function WorkspaceForm({ workspace, onClose }: Props) {
  const [draft, setDraft] = useState({
    mission: workspace?.mission ?? '',
    values: workspace?.values.join('\n') ?? '',
    businessGoals: workspace?.businessGoals.map((g) => g.title).join('\n') ?? '',
  });
  const apply = useApply();
  const save = async () => {
    const held = workspace?.businessGoals ?? [];
    const businessGoals = linesOf(draft.businessGoals).map(
      // A goal keeps its id while its words stay, for objectives name it.
      (title) => held.find((g) => g.title === title) ?? { id: crypto.randomUUID(), title },
    );
    const set = { mission: draft.mission.trim(), values: linesOf(draft.values), businessGoals };
    await apply([{ type: 'workspace', id: workspaceId, set }]);
    return true;
  };
  const field = (name: keyof typeof draft, hint?: string) => (
    <TextField
      lines={3}
      label={i18n.t(`form.${name}`)}
      hint={hint}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <FormDialog title={i18n.t('options.workspace')} onSave={save} onClose={onClose}>
      {field('mission')}
      {field('values', i18n.t('form.onePerLine'))}
      {field('businessGoals', i18n.t('form.onePerLine'))}
    </FormDialog>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
