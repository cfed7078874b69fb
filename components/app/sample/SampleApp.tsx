import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { onSampleDeleted } from '../../../lib/store/db/changes';
import type { Database } from '../../../lib/store/db/database';
import { readPopup } from '../../../lib/store/goals/read-popup';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useStore } from '../../ui/useStore';
import { App } from '../App';
import { forgetSampleStorage } from '../storage-key';

/** The app with the sample workspace, which is made when it is first opened, under a banner that says so. */
export function SampleApp({ opened }: { readonly opened: Promise<Database> }) {
  const isFilled = useCallback(
    async (db: Database) => (await readPopup(db, Date.now())).objectives.length > 0,
    [],
  );
  const { data, error, reload } = useStore(opened, isFilled);
  const [failure, setFailure] = useState<unknown>();
  const isEmpty = data === false;
  useEffect(() => {
    if (isEmpty) fill().then(reload, setFailure);
  }, [isEmpty, reload]);
  useEffect(() => onSampleDeleted(leave), []);
  const problem = failure ?? error;
  return (
    <>
      <Banner onFailure={setFailure} />
      {problem !== undefined && <Notice error={problem} />}
      {data ? <App opened={opened} /> : <p role="status">{i18n.t('sample.making')}</p>}
    </>
  );
}

/** Makes the sample workspace; its maker is loaded only for that. */
async function fill(): Promise<void> {
  const [{ sampleWorkspace }, { importFile }] = await Promise.all([
    import('../../../lib/sample/sample-workspace'),
    import('../data/import-file'),
  ]);
  await importFile(new Blob([sampleWorkspace(Date.now())]), {
    signal: new AbortController().signal,
    onChecked: () => undefined,
    onDecided: () => undefined,
  });
}

/** Goes on to one's own first steps; the sample is gone, so there is nothing to come back to. */
function leave(): void {
  forgetSampleStorage();
  location.replace('/options.html#start');
}

function Banner({ onFailure }: { readonly onFailure: (error: unknown) => void }) {
  // The notice that it is gone leads away from here, in every page that shows it.
  const remove = () => {
    send('deleteSample', {}).catch(onFailure);
  };
  return (
    <aside className="sample-banner" aria-label={i18n.t('sample.title')}>
      <p>
        <b>{i18n.t('sample.title')}</b> {i18n.t('sample.hint')}
      </p>
      <a href="/options.html#home">{i18n.t('sample.own')}</a>
      <Button onClick={remove}>{i18n.t('sample.delete')}</Button>
    </aside>
  );
}
