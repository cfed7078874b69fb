import { useState } from 'react';
import { i18n } from '#i18n';
import { ActionButton } from '../ui/ActionButton';
import { errorInWords } from './error-in-words';
import { Toast } from './Toast';
import { tell } from './tell';

interface Props {
  /** What was done. */
  readonly done: string;
  readonly onUndo: () => Promise<unknown>;
}

/** That something was done, with Undo. */
export function UndoToast({ done, onUndo }: Props) {
  const [words, setWords] = useState(done);
  const [isUndone, setUndone] = useState(false);
  const undo = async () => {
    await onUndo();
    tell({ hasChanged: true });
    setUndone(true);
    setWords(i18n.t('word.undone'));
  };
  return (
    <Toast words={words}>
      {!isUndone && (
        <ActionButton action={() => undo().catch((error: unknown) => setWords(errorInWords(error)))}>
          {i18n.t('word.undo')}
        </ActionButton>
      )}
    </Toast>
  );
}
