import { useState } from 'react';
import { i18n } from '#i18n';
import {
  type CorrectionDraft,
  datedCheckIn,
  emptyCheckIn,
  problemsOfCheckIn,
} from '../../lib/goals/drafts/check-in-draft';
import { typedNumber } from '../../lib/goals/drafts/number';
import type { FrameManual, FrameState } from '../../lib/messages/overlay';
import { send } from '../../lib/messages/send';
import { localDay } from '../../lib/model/local-day';
import { Button } from '../ui/Button';
import { errorInWords } from './error-in-words';
import { ModalForm } from './ModalForm';
import { tell } from './tell';

interface Props {
  readonly state: FrameState;
  /** Called with the id of the action. */
  readonly onRecorded: (action: string) => void;
}

/** Records by hand what a picture shows: the value that the key result has is there to be changed. */
export function CheckInCard({ state, onRecorded }: Props) {
  const { manual, title } = state;
  const [chosen, setChosen] = useState(manual[0]);
  const [draft, setDraft] = useState<CorrectionDraft>(() => ({
    ...emptyCheckIn,
    ...{ day: localDay(new Date()), note: title, value: presentValue(manual[0]) },
  }));
  const [words, setWords] = useState('');
  const set = (change: Partial<CorrectionDraft>) => setDraft({ ...draft, ...change });
  const choose = (id: string) => {
    const next = manual.find((one) => one.id === id);
    setChosen(next);
    set({ value: presentValue(next) });
  };
  const record = async () => {
    const { value, day } = problemsOfCheckIn(draft);
    const edit = chosen && draft.value.trim() !== '' && datedCheckIn(chosen.id, draft, new Date());
    if (edit) onRecorded((await send('applyEdits', { edits: [edit] })).action);
    else setWords(i18n.t(`form.${day ?? value ?? 'number'}`));
  };
  return (
    <ModalForm
      title={i18n.t('number.checkIn')}
      onSubmit={() => record().catch((error: unknown) => setWords(errorInWords(error)))}
    >
      <p className="soft">{i18n.t(manual.length ? 'number.pictureUnread' : 'number.noManual')}</p>
      {chosen && (
        <>
          <label>
            {i18n.t('number.countsFor')}
            <select value={chosen.id} onChange={(event) => choose(event.target.value)}>
              {manual.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Field
            label={i18n.t('checkIns.valueLabel')}
            value={draft.value}
            onChange={(value) => set({ value })}
          />
          <Field label={i18n.t('app.day')} type="date" value={draft.day} onChange={(day) => set({ day })} />
          <Field label={i18n.t('review.note')} value={draft.note} onChange={(note) => set({ note })} />
        </>
      )}
      <p role="status">{words}</p>
      <footer>
        <Button onClick={() => tell({ isClosed: true })}>{i18n.t('word.cancel')}</Button>
        {chosen && (
          <Button look="go" type="submit">
            {i18n.t('number.record')}
          </Button>
        )}
      </footer>
    </ModalForm>
  );
}

const presentValue = (of: FrameManual | undefined) => (of?.value === undefined ? '' : typedNumber(of.value));

interface FieldProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, type = 'text', value, onChange }: FieldProps) {
  return (
    <label>
      {label}
      <input type={type} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
