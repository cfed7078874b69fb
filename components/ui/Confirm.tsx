import { useState } from 'react';
import { i18n } from '#i18n';
import { ActionButton } from './ActionButton';
import { Button } from './Button';

interface Props {
  readonly label: string;
  /** The accessible name, which includes the object. */
  readonly name: string;
  /** The question that is asked before the action. */
  readonly question: string;
  readonly onConfirm: () => Promise<void>;
}

/** A button for an action that cannot be undone: it asks for confirmation in the same place. */
export function Confirm({ label, name, question, onConfirm }: Props) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button look="quiet" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  const answer = async () => {
    setAsking(false);
    await onConfirm();
  };
  return (
    <fieldset className="confirm">
      <legend>{question}</legend>
      <Button autoFocus onClick={() => setAsking(false)}>
        {i18n.t('word.cancel')}
      </Button>
      <ActionButton action={answer}>{label}</ActionButton>
    </fieldset>
  );
}
