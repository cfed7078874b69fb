import { i18n } from '#i18n';
import type { NumberOnScreen } from '../../../lib/store/signals/read-numbers';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';

interface Props {
  /** The id of the number that was redesigned. */
  readonly number: string;
  readonly others: readonly NumberOnScreen[];
  readonly onMerge: (into: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Chooses the number that goes on for one whose page was redesigned: both become one series. */
export function MergeNumberForm({ number, others, onMerge, onClose }: Props) {
  const first = others[0]?.number.id ?? '';
  const [draft, setDraft, kept] = useKeptDraft(`merge ${number}`, undefined, () => ({ into: first }));
  // One that was erased after it had been chosen can no longer be.
  const into = others.some((other) => other.number.id === draft.into) ? draft.into : first;
  const save = async () => {
    await onMerge(into);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('number.merge')}
      saveLabel={i18n.t('number.mergeIt')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <p>{i18n.t('number.mergeIntro')}</p>
      <ChoiceField
        label={i18n.t('number.goesOn')}
        value={into}
        onChange={(next) => setDraft({ into: next })}
        options={others.map((other) => [other.number.id, other.number.title] as const)}
      />
    </FormDialog>
  );
}
