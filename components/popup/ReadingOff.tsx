import { i18n } from '#i18n';
import { send } from '../../lib/messages/send';
import { Button } from '../ui/Button';

/** Shown while reading is off, with a button to turn it on. */
export function ReadingOff() {
  return (
    <div className="offer off">
      <p>{i18n.t('icon.off')}</p>
      {/* If it fails, the notice stays. */}
      <Button onClick={() => void send('changeSettings', { reads: true }).catch(() => undefined)}>
        {i18n.t('popup.readAgain')}
      </Button>
    </div>
  );
}
