import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import { UndoToast } from './UndoToast';

/** What was done with a number that was pointed at: followed for the first time, or again by what it looks like now. */
export interface FollowedNumberNews {
  readonly number: string;
  /** The action to undo where it was followed before. */
  readonly action?: string;
}

/** That a number is followed, with Undo. */
export function Followed({ number, action }: FollowedNumberNews) {
  return action === undefined ? (
    // Nothing of it is older than this click.
    <UndoToast done={i18n.t('number.followed')} onUndo={() => send('eraseNumber', { number })} />
  ) : (
    <UndoToast done={i18n.t('number.again')} onUndo={() => send('undoAction', { action })} />
  );
}
