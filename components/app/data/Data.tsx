import { useState } from 'react';
import { i18n } from '#i18n';
import { Notice } from '../../ui/Notice';
import { useOpened } from '../goals-context';
import { PlaceHeading } from '../PlaceHeading';
import { ExportBackup } from './ExportBackup';
import { ImportBackup } from './ImportBackup';
import type { Shown } from './shown';

/** Exports everything to a file, and imports such a file. */
export function Data() {
  const opened = useOpened();
  const [{ sentences, error }, show] = useState<Shown>({ sentences: [] });
  return (
    <section id="data" aria-labelledby="data-heading">
      <PlaceHeading id="data-heading" title={i18n.t('options.data')} />
      <p className="intro">{i18n.t('options.dataIntro')}</p>
      <ExportBackup opened={opened} show={show} />
      <ImportBackup show={show} />
      <div role="status" className="soft">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {error !== undefined && <Notice error={error} />}
    </section>
  );
}
