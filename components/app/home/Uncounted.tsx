import { useCallback, useRef } from 'react';
import { i18n } from '#i18n';
import type { KeyResult } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import { readRanking } from '../../../lib/store/signals/read-ranking';
import { readUncounted, type UncountedPage } from '../../../lib/store/signals/read-uncounted';
import { ActionButton } from '../../ui/ActionButton';
import { formatRecentDay } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { readingInWords } from '../../ui/reading-in-words';
import { useStore } from '../../ui/useStore';
import { type Triage, useTriage } from '../evidence/useTriage';
import { useOpened } from '../goals-context';

const mostPages = 5;
const mostMetrics = 2;

interface SuggestedPage extends UncountedPage {
  /** The key result that the popup suggests for it, too. */
  readonly suggested: KeyResult | undefined;
}

async function readSuggested(db: Database, now: number): Promise<SuggestedPage[]> {
  const pages = await readUncounted(db, now, mostPages);
  return await Promise.all(
    pages.map(async (page) => {
      const { suggestion } = await readRanking(db, { subject: page.subject.id });
      return { ...page, suggested: suggestion?.keyResult };
    }),
  );
}

/**
 * The pages seen lately that count for no key result, each with the one that it is suggested for, and a way to dismiss it as
 * in the inbox.
 */
export function Uncounted({ now }: { readonly now: number }) {
  // The instant matters to the day alone, and a new one with every drawing would read again and again.
  const read = useCallback((db: Database) => readSuggested(db, Date.now()), []);
  const { data: pages = [] } = useStore(useOpened(), read);
  const list = useRef<HTMLUListElement>(null);
  const triage = useTriage(list);
  if (!pages.length) return null;
  return (
    <section aria-labelledby="uncounted">
      <h2 id="uncounted">
        {i18n.t('home.uncounted')}
        <small>{i18n.t('home.uncountedHint')}</small>
      </h2>
      <ul ref={list} className="rows">
        {pages.map((page) => (
          <Page key={page.subject.id} page={page} triage={triage} now={now} />
        ))}
      </ul>
    </section>
  );
}

interface PageProps {
  readonly page: SuggestedPage;
  readonly triage: Triage;
  readonly now: number;
}

function Page({ page, triage, now }: PageProps) {
  const { subject, at, latest, suggested } = page;
  const title = subject.title || subject.url;
  const facts = [
    kindName(subject),
    ...latest.slice(0, mostMetrics).map(([metric, value]) => readingInWords(metric, value)),
    i18n.t('home.seen', [formatRecentDay(at, now)]),
  ];
  return (
    <li>
      <div>
        <a href={subject.url} target="_blank" rel="noreferrer">
          {title}
        </a>
        <p className="soft">{facts.join(' · ')}</p>
      </div>
      <span className="actions">
        {suggested && (
          <ActionButton className="chip" action={() => triage.tag(subject.id, suggested.id)}>
            {i18n.t('home.tagTo', [suggested.title])}
          </ActionButton>
        )}
        <ActionButton
          look="quiet"
          aria-label={i18n.t('inbox.dismissNamed', [title])}
          action={() => triage.dismiss(subject.id)}
        >
          {i18n.t('inbox.dismiss')}
        </ActionButton>
      </span>
    </li>
  );
}
