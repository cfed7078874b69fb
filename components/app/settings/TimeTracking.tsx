import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { readSettings } from '../../../lib/store/db/read-settings';
import { Switch } from '../../ui/Switch';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';

/** Switches on that time on counted pages is tracked. It is off until then. */
export function TimeTracking() {
  const { data: settings } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  if (!settings) return null;
  return (
    <section aria-labelledby="tracking-settings">
      <h2 id="tracking-settings">{i18n.t('tracking.title')}</h2>
      <Switch
        label={i18n.t('tracking.switch')}
        hint={i18n.t('tracking.hint')}
        isOn={settings.tracksTime}
        onChange={(tracksTime) => attempt(async () => void (await send('changeSettings', { tracksTime })))}
      />
    </section>
  );
}
