import { useState } from 'react';
import { i18n } from '#i18n';
import { type NumberDraft, numberEdits } from '../../../lib/goals/drafts/number-edits';
import { openKeyResults } from '../../../lib/goals/outline/group';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { NumberOnScreen } from '../../../lib/store/signals/read-numbers';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';

interface Props {
  readonly one: NumberOnScreen;
  readonly goals: GoalsData;
  readonly onClose: () => void;
}

/** Renames a followed number, and moves it to another key result. */
export function NumberForm({ one: { number, tags }, goals, onClose }: Props) {
  const [tag, ...more] = tags;
  const [draft, setDraft, kept] = useKeptDraft<NumberDraft>('number', number.id, () => ({
    ...{ title: number.title, unit: number.unit, keyResult: tag?.keyResult ?? '' },
  }));
  const set = (some: Partial<NumberDraft>) => setDraft((before) => ({ ...before, ...some }));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    const edits = numberEdits(draft, number, tag, Date.now());
    if (!edits) return false;
    await apply(edits);
    return true;
  };
  const open = openKeyResults(goals.objectives, goals.keyResults);
  const held = goals.keyResults.filter((k) => k.id === tag?.keyResult && !open.includes(k));
  return (
    <FormDialog title={i18n.t('number.edit')} kept={[kept]} onSave={save} onClose={onClose}>
      <TextField
        label={i18n.t('number.name')}
        value={draft.title}
        onChange={(title) => set({ title })}
        problem={isTried && !draft.title.trim() ? 'required' : undefined}
      />
      <TextField
        isOptional
        label={i18n.t('number.unit')}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      {/* What counts for several is moved in Evidence, tag by tag. */}
      {more.length === 0 && (
        <ChoiceField
          label={i18n.t('number.countsFor')}
          value={draft.keyResult}
          onChange={(keyResult) => set({ keyResult })}
          options={[
            ['', i18n.t('number.notCounted')],
            ...[...held, ...open].map((k) => [k.id, k.title] as const),
          ]}
        />
      )}
    </FormDialog>
  );
}
