import { useCallback } from 'react';
import { i18n } from '#i18n';
import type { KeyResult, Measure } from '../../../lib/model/goals';
import type { Database } from '../../../lib/store/db/database';
import { type CountedPage, readMembers } from '../../../lib/store/signals/read-members';
import { formatNumber } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { readingInWords } from '../../ui/reading-in-words';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { measureInWords } from './measure-in-words';

/** So many pages are listed at first. */
const firstPages = 5;

/** How a key result is measured, in a sentence, with the pages that count. */
export function Measured({ keyResult }: { readonly keyResult: KeyResult }) {
  const { id, measure, closed } = keyResult;
  const read = useCallback((db: Database) => readMembers(db, id), [id]);
  const { data: pages = [] } = useStore(useOpened(), read);
  // What a page shows now is not what a closed one was measured by.
  const metric = closed ? undefined : metricOf(measure);
  const row = (page: CountedPage) => <Page key={page.subject.id} page={page} metric={metric} />;
  return (
    <section>
      <h2>{i18n.t('app.measured')}</h2>
      <p>{measureInWords(measure, keyResult)}</p>
      {pages.length > 0 && (
        <p className="soft">
          {i18n.t(closed ? 'app.pagesCounted' : 'app.pagesCount', pages.length, [formatNumber(pages.length)])}
        </p>
      )}
      <ul className="pages">{pages.slice(0, firstPages).map(row)}</ul>
      {pages.length > firstPages && (
        <details>
          <summary>{i18n.t('app.morePages', [formatNumber(pages.length - firstPages)])}</summary>
          <ul className="pages">{pages.slice(firstPages).map(row)}</ul>
        </details>
      )}
    </section>
  );
}

/** The metric that a measure reads, where it reads one. */
function metricOf(measure: Measure): string | undefined {
  return 'metric' in measure ? measure.metric : undefined;
}

function Page({ page, metric }: { readonly page: CountedPage; readonly metric: string | undefined }) {
  const { subject, latest, via } = page;
  const reading = metric === undefined ? undefined : latest[metric];
  const facts = [
    kindName(subject),
    reading && metric ? readingInWords(metric, reading.value) : undefined,
    via.includes('tag') ? undefined : i18n.t('app.byRule'),
  ];
  return (
    <li>
      <a href={subject.url} target="_blank" rel="noreferrer">
        {subject.title || subject.url}
      </a>
      <span className="soft"> {facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
