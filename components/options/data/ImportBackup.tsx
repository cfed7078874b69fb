import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { TextField } from '../form/fields';
import type { Show } from './shown';
import { useImport } from './useImport';

/** Imports a backup from a file. */
export function ImportBackup({ show }: { readonly show: Show }) {
  const { step, choose, run, stop } = useImport(show);
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = step.at === 'checking' || step.at === 'applying';
  return (
    <>
      <div className="buttons">
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {i18n.t('options.importBackup')}
        </Button>
        {step.at === 'checking' && (
          <Button look="quiet" onClick={stop}>
            {i18n.t('importing.stop')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          accept=".jsonl,application/jsonl,application/x-ndjson"
          hidden
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            // So that choosing the same file again fires the event.
            event.target.value = '';
          }}
        />
      </div>
      {step.at === 'passphrase' && (
        <Passphrase
          onGiven={(passphrase) => void run(step.file, { key: step.key, passphrase })}
          onSkipped={() => void run(step.file)}
        />
      )}
    </>
  );
}

interface PassphraseProps {
  readonly onGiven: (passphrase: string) => void;
  readonly onSkipped: () => void;
}

/** Asks for the passphrase of the key that came with a backup. */
function Passphrase({ onGiven, onSkipped }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(passphrase);
      }}
    >
      <TextField
        type="password"
        label={i18n.t('importing.passphrase')}
        hint={i18n.t('importing.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className="buttons">
        <Button type="submit" look="go" disabled={passphrase === ''}>
          {i18n.t('importing.withKey')}
        </Button>
        <Button look="quiet" onClick={onSkipped}>
          {i18n.t('importing.withoutKey')}
        </Button>
      </div>
    </form>
  );
}
