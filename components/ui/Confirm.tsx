import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';

interface Props {
  readonly label: string;
  /** The same, saying of what. */
  readonly name: string;
  /** What will be done, said before it is. */
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once more, in the same place. */
export function Confirm({ label, name, question, onConfirm }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button look="quiet" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  const answer = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <fieldset className="confirm">
      <legend>{question}</legend>
      <Button autoFocus onClick={() => setAsking(false)}>
        {i18n.t('word.cancel')}
      </Button>
      <Button onClick={answer}>{label}</Button>
    </fieldset>
  );
}
