import { useState } from 'react';
import { i18n } from '#i18n';
import type { NumberOnScreen } from '../../../lib/store/signals/read-numbers';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField } from '../form/fields';

interface Props {
  readonly others: readonly NumberOnScreen[];
  readonly onMerge: (into: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Chooses the number that goes on for one whose page was redesigned: both become one series. */
export function MergeNumberForm({ others, onMerge, onClose }: Props) {
  const [into, setInto] = useState(others[0]?.number.id ?? '');
  const save = async () => {
    await onMerge(into);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('number.merge')}
      saveLabel={i18n.t('number.mergeIt')}
      onSave={save}
      onClose={onClose}
    >
      <p>{i18n.t('number.mergeIntro')}</p>
      <ChoiceField
        label={i18n.t('number.goesOn')}
        value={into}
        onChange={setInto}
        options={others.map(({ number }) => [number.id, number.title] as const)}
      />
    </FormDialog>
  );
}
