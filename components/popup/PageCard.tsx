import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { KeyResult } from '../../lib/model/goals';
import type { Database } from '../../lib/store/db/database';
import { type ActivePage, readActivePage } from '../../lib/store/signals/read-page';
import { kindName } from '../ui/kind-name';
import { useStore } from '../ui/useStore';
import { type ActiveTab, activeTab } from './active-tab';
import { Metrics } from './Metrics';
import { SiteOffer } from './SiteOffer';
import { TagActions } from './TagActions';

interface Props {
  readonly opened: Promise<Database>;
  readonly choices: readonly KeyResult[];
  readonly lastUsed: string | undefined;
  readonly now: number;
}

/** The active page: its metrics, the key results that it counts for, and tagging. */
export function PageCard({ opened, choices, lastUsed, now }: Props) {
  const [tab, setTab] = useState<ActiveTab | 'none'>();
  useEffect(() => {
    void activeTab().then((found) => setTab(found ?? 'none'));
  }, []);
  const read = useCallback(
    async (db: Database) => (tab && tab !== 'none' ? await readActivePage(db, tab.url, now) : undefined),
    [tab, now],
  );
  const { data } = useStore<ActivePage | undefined>(opened, read);
  if (tab === 'none') return <p className="page none">{i18n.t('popup.noPage')}</p>;
  return (
    <section className="page" aria-label={i18n.t('popup.pageInFront')}>
      {tab && (
        <>
          <h2>{nameOf(tab, data)}</h2>
          {data ? <Metrics page={data} now={now} /> : <p>{i18n.t('popup.notRead')}</p>}
          {!data && <SiteOffer url={tab.url} />}
          {data && data.countsFor.length > 0 && (
            <p>
              {i18n.t('popup.countsFor')}
              <b>{data.countsFor.map((k) => k.title).join(', ')}</b>
            </p>
          )}
          {choices.length > 0 && (
            <TagActions page={tab} choices={choices} suggested={suggest(choices, lastUsed, data)} />
          )}
        </>
      )}
    </section>
  );
}

function nameOf(tab: ActiveTab, page: ActivePage | undefined): string {
  if (!page) return tab.title || tab.url;
  return `${page.subject.title || tab.title} · ${kindName(page.subject)}`;
}

/** The suggested key result: the last-used one, unless the page counts for it; else the first one it does not count for. */
function suggest(
  choices: readonly KeyResult[],
  lastUsed: string | undefined,
  page: ActivePage | undefined,
): KeyResult | undefined {
  const counting = new Set(page?.countsFor.map((k) => k.id));
  const open = choices.filter((k) => !counting.has(k.id));
  return (
    open.find((k) => k.id === lastUsed) ?? open[0] ?? choices.find((k) => k.id === lastUsed) ?? choices[0]
  );
}
