import { useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { keepChoices, type Settings } from '../../../lib/model/settings';
import { readSettings } from '../../../lib/store/db/read-settings';
import { Confirm } from '../../ui/Confirm';
import { formatNumber } from '../../ui/format';
import { Switch } from '../../ui/Switch';
import { useStore } from '../../ui/useStore';
import { ChoiceField, TextField } from '../form/fields';
import { useOpened } from '../goals-context';
import { useAttempt } from '../useGoalEdits';

type Keep = 'all' | `${(typeof keepChoices)[number]}`;

/** How people are stored, how long captured data is kept, and how to erase a person. */
export function Privacy() {
  const { data: settings } = useStore(useOpened(), readSettings);
  const attempt = useAttempt();
  if (!settings) return null;
  const change = (set: Partial<Settings>) => attempt(async () => void (await send('changeSettings', set)));
  return (
    <section id="privacy" aria-labelledby="privacy-heading">
      <h2 id="privacy-heading">{i18n.t('options.privacy')}</h2>
      <p className="intro">{i18n.t('options.privacyIntro')}</p>
      <Switch
        label={i18n.t('options.privateWindows')}
        hint={i18n.t('options.privateWindowsHint')}
        isOn={settings.privateWindows}
        onChange={(privateWindows) => change({ privateWindows })}
      />
      <Switch
        label={i18n.t('options.clearHandles')}
        hint={i18n.t('options.clearHandlesHint')}
        isOn={settings.clearHandles}
        onChange={(clearHandles) => change({ clearHandles })}
      />
      <ChoiceField<Keep>
        label={i18n.t('options.keep')}
        hint={i18n.t('options.keepHint')}
        value={settings.keepMonths === null ? 'all' : `${settings.keepMonths}`}
        onChange={(choice) =>
          change({ keepMonths: keepChoices.find((months) => `${months}` === choice) ?? null })
        }
        options={[
          ['all', i18n.t('options.keepAll')],
          ...keepChoices.map((n) => [`${n}`, i18n.t('options.keepMonths', n, [formatNumber(n)])] as const),
        ]}
      />
      <ErasePerson />
    </section>
  );
}

/** Erases one person by their handle, on every platform. */
function ErasePerson() {
  const [handle, setHandle] = useState('');
  const [erased, setErased] = useState<string>();
  const attempt = useAttempt();
  const name = handle.trim();
  const erase = () =>
    attempt(async () => {
      const { events } = await send('erasePerson', { handle: name });
      setErased(i18n.t('options.personErased', events, [formatNumber(events)]));
      setHandle('');
    });
  return (
    <div className="erase-person">
      <TextField
        label={i18n.t('options.erasePerson')}
        hint={i18n.t('options.erasePersonHint')}
        value={handle}
        onChange={setHandle}
      />
      {name !== '' && (
        <Confirm
          label={i18n.t('options.erase')}
          name={i18n.t('options.eraseNamed', [name])}
          question={i18n.t('options.eraseQuestion', [name])}
          onConfirm={erase}
        />
      )}
      <p role="status" className="soft">
        {erased}
      </p>
    </div>
  );
}
