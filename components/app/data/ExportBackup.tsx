import { useState } from 'react';
import { i18n } from '#i18n';
import { shortestPassphrase } from '../../../lib/store/backup/export';
import type { Database } from '../../../lib/store/db/database';
import { ActionButton } from '../../ui/ActionButton';
import { formatNumber } from '../../ui/format';
import { Switch } from '../../ui/Switch';
import { TextField } from '../form/fields';
import { downloadBackup } from './download';
import type { Show } from './shown';

interface Props {
  readonly opened: Promise<Database>;
  readonly show: Show;
}

/** Exports everything to a file, where it is wanted with the key of people under a passphrase. */
export function ExportBackup({ opened, show }: Props) {
  const [withKey, setWithKey] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const exportAll = async () => {
    show({ sentences: [i18n.t('options.exporting')] });
    try {
      await downloadBackup(await opened, Date.now(), withKey ? passphrase : undefined);
      show({ sentences: [i18n.t('options.exported')] });
    } catch (error) {
      show({ sentences: [], error });
    }
  };
  return (
    <>
      <Switch
        label={i18n.t('options.exportKey')}
        hint={i18n.t('options.exportKeyHint')}
        isOn={withKey}
        onChange={setWithKey}
      />
      {withKey && (
        <TextField
          type="password"
          label={i18n.t('options.exportPassphrase')}
          hint={i18n.t('options.exportPassphraseHint', [formatNumber(shortestPassphrase)])}
          value={passphrase}
          onChange={setPassphrase}
        />
      )}
      <div className="buttons">
        <ActionButton action={exportAll}>{i18n.t('options.exportBackup')}</ActionButton>
      </div>
    </>
  );
}
