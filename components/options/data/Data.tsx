import { useState } from 'react';
import { i18n } from '#i18n';
import type { Database } from '../../../lib/store/db/database';
import { Notice } from '../../ui/Notice';
import { ExportBackup } from './ExportBackup';
import { ImportBackup } from './ImportBackup';
import type { Shown } from './shown';

/** Exports everything to a file, and imports such a file. */
export function Data({ opened }: { readonly opened: Promise<Database> }) {
  const [{ sentences, error }, show] = useState<Shown>({ sentences: [] });
  return (
    <section id="data" aria-labelledby="data-heading">
      <h2 id="data-heading">{i18n.t('options.data')}</h2>
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
