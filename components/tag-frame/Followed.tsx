import { useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';
import { errorInWords } from './error-in-words';
import { Toast } from './Toast';
import { tell } from './tell';

/** What was done with a number that was pointed at: followed for the first time, or again by what it looks like now. */
export interface FollowedNumberNews {
  readonly number: string;
  /** The action to undo where it was followed before. */
  readonly action?: string;
}

/** That a number is followed, with Undo. */
export function Followed({ number, action }: FollowedNumberNews) {
  const [words, setWords] = useState(i18n.t(action === undefined ? 'number.followed' : 'number.again'));
  const [isUndone, setUndone] = useState(false);
  const undo = async () => {
    if (action !== undefined) await send('undoAction', { action });
    // Nothing of it is older than this click.
    else await send('eraseNumber', { number });
    tell({ hasChanged: true });
    setUndone(true);
    setWords(i18n.t('word.undone'));
  };
  return (
    <Toast words={words}>
      {!isUndone && (
        <Button onClick={() => void undo().catch((error: unknown) => setWords(errorInWords(error)))}>
          {i18n.t('word.undo')}
        </Button>
      )}
    </Toast>
  );
}
