import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { Confirm } from '../../ui/Confirm';
import { useAttempt } from '../useGoalEdits';

/** Says that the key of people is broken, and replaces it where the person wants that. */
export function BrokenKey() {
  const attempt = useAttempt();
  return (
    <div className="notice bad" role="alert">
      <p>{i18n.t('error.brokenKey')}</p>
      <Confirm
        label={i18n.t('options.replaceKey')}
        name={i18n.t('options.replaceKey')}
        question={i18n.t('options.replaceKeyQuestion')}
        onConfirm={() => attempt(async () => void (await send('replaceBrokenKey', {})))}
      />
    </div>
  );
}
