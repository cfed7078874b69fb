import { Fragment, useCallback } from 'react';
import { i18n } from '#i18n';
import type { Database } from '../../../lib/store/db/database';
import { readMembers } from '../../../lib/store/signals/read-members';
import { formatNumber } from '../../ui/format';
import { useStore } from '../../ui/useStore';
import { keyResultHref } from '../address';
import { useOpened } from '../goals-context';

const most = 5;

/** Links to the pages that count for a key result, the latest first; the rest are on its own page. */
export function Pages({ keyResult }: { readonly keyResult: string }) {
  const read = useCallback((db: Database) => readMembers(db, keyResult), [keyResult]);
  const { data: pages = [] } = useStore(useOpened(), read);
  if (!pages.length) return null;
  return (
    <>
      <dt>{i18n.t('reviewPlace.pages')}</dt>
      <dd className="linked-pages">
        {pages.slice(0, most).map(({ subject }, at) => (
          <Fragment key={subject.id}>
            {at > 0 && ' · '}
            <a href={subject.url} target="_blank" rel="noreferrer">
              {subject.title || subject.url}
            </a>
          </Fragment>
        ))}
        {pages.length > most && (
          <>
            {' · '}
            <a href={keyResultHref(keyResult)}>
              {i18n.t('app.morePages', [formatNumber(pages.length - most)])}
            </a>
          </>
        )}
      </dd>
    </>
  );
}
