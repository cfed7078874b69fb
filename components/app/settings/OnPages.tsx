import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { readSettings } from '../../../lib/store/db/read-settings';
import { Switch } from '../../ui/Switch';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';

/** Whether tag buttons, marks and chip are drawn on pages at all; for one site, Sites says so. */
export function OnPages() {
  const { data: settings } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  if (!settings) return null;
  return (
    <>
      <Switch
        label={i18n.t('overlay.settings')}
        hint={i18n.t('overlay.settingsHint')}
        isOn={settings.overlay}
        onChange={(overlay) => attempt(async () => void (await send('changeSettings', { overlay })))}
      />
      <Switch
        label={i18n.t('overlay.chipSetting')}
        hint={i18n.t('overlay.chipHint')}
        isOn={settings.chip}
        onChange={(chip) => attempt(async () => void (await send('changeSettings', { chip })))}
      />
    </>
  );
}
