import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { useOpened } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { downloadBackup } from './download';
import { importFile } from './import-file';

type State =
  | { at: 'idle' | 'exporting' | 'exported' | 'committing' }
  | { at: 'reading'; percent: number }
  | { at: 'imported'; changed: number }
  | { at: 'failed'; error: unknown };

/** Exports everything to a file, and imports such a file. */
export function Data() {
  const opened = useOpened();
  const [state, setState] = useState<State>({ at: 'idle' });
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = state.at === 'exporting' || state.at === 'reading' || state.at === 'committing';
  const attempt = (work: () => Promise<State>) =>
    void work()
      .catch((error: unknown): State => ({ at: 'failed', error }))
      .then(setState);
  const exportAll = () => {
    setState({ at: 'exporting' });
    attempt(async () => {
      await downloadBackup(await opened, Date.now());
      return { at: 'exported' };
    });
  };
  const importChosen = (file: File | undefined) => {
    if (!file) return;
    setState({ at: 'reading', percent: 0 });
    attempt(async () => {
      const { changed } = await importFile(file, (share) =>
        setState(share < 1 ? { at: 'reading', percent: Math.floor(share * 100) } : { at: 'committing' }),
      );
      return { at: 'imported', changed };
    });
  };
  return (
    <section id="data" aria-labelledby="data-heading">
      <PlaceHeading id="data-heading" title={i18n.t('options.data')} />
      <p className="intro">{i18n.t('options.dataIntro')}</p>
      <div className="buttons">
        <Button disabled={isBusy} onClick={exportAll}>
          {i18n.t('options.exportBackup')}
        </Button>
        <Button disabled={isBusy} onClick={() => chooser.current?.click()}>
          {i18n.t('options.importBackup')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".jsonl,application/jsonl,application/x-ndjson"
          hidden
          onChange={(event) => {
            importChosen(event.target.files?.[0]);
            // So that choosing the same file again fires the event.
            event.target.value = '';
          }}
        />
      </div>
      <p role="status" className="soft">
        {wordsFor(state)}
      </p>
      {state.at === 'failed' && <Notice error={state.error} />}
    </section>
  );
}

function wordsFor(state: State): string {
  switch (state.at) {
    case 'exporting':
    case 'exported':
    case 'committing':
      return i18n.t(`options.${state.at}`);
    case 'reading':
      return i18n.t('options.importing', [formatNumber(state.percent)]);
    case 'imported':
      return i18n.t('options.imported', state.changed, [formatNumber(state.changed)]);
    case 'failed':
      return i18n.t('options.importNothingChanged');
    case 'idle':
      return '';
  }
}
