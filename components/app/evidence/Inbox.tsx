import { useCallback, useRef } from 'react';
import { i18n } from '#i18n';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readInbox } from '../../../lib/store/signals/read-inbox';
import { formatNumber } from '../../ui/format';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { RuleOffers } from '../rules/RuleOffers';
import { InboxRow } from './InboxRow';
import { useTriage } from './useTriage';

/** So many pages wait at most: what is older than two weeks is gone anyway. */
const mostPages = 100;

/** The pages that were read and count for nothing, each with the key results that it most likely belongs to. */
export function Inbox({ data }: { readonly data: GoalsData }) {
  // The instant matters to the day alone, and a new one with every drawing would read again and again.
  const read = useCallback((db: Database) => readInbox(db, Date.now(), mostPages), []);
  const { data: pages } = useStore(useOpened(), read);
  const list = useRef<HTMLUListElement>(null);
  const triage = useTriage(list);
  if (!pages) return null;
  return (
    <>
      <p className="intro">{i18n.t('inbox.intro')}</p>
      <RuleOffers data={data}>
        <p className="soft" role="status">
          {i18n.t('inbox.count', pages.length, [formatNumber(pages.length)])}
        </p>
      </RuleOffers>
      {pages.length > 0 && <p className="keys soft">{i18n.t('inbox.keys')}</p>}
      <ul
        ref={list}
        className="rows inbox"
        aria-label={i18n.t('evidence.inbox')}
        onKeyDown={triage.onKeyDown}
      >
        {pages.map((page) => (
          <InboxRow key={page.subject.id} page={page} triage={triage} />
        ))}
      </ul>
    </>
  );
}
