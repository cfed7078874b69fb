import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { offerFor, offerKey } from '../../lib/goals/evidence/rule-offers';
import { openKeyResults } from '../../lib/goals/outline/group';
import { rankKeyResults } from '../../lib/goals/outline/rank-key-results';
import type { Database } from '../../lib/store/db/database';
import type { PopupData } from '../../lib/store/goals/read-goals';
import { readDeclinedRules } from '../../lib/store/signals/read-declined-rules';
import { type ActivePage, readActivePage } from '../../lib/store/signals/read-page';
import { readTagging, type Tagging } from '../../lib/store/signals/read-tagging';
import { kindName } from '../ui/kind-name';
import { useStore } from '../ui/useStore';
import { AppLink } from './AppLink';
import type { ActiveTab } from './active-tab';
import { newKeyResultPage } from './app-href';
import { FollowNumber } from './FollowNumber';
import { Metrics } from './Metrics';
import { RuleOffer } from './RuleOffer';
import { SiteOffer } from './SiteOffer';
import { TagActions } from './TagActions';
import type { TabInFront } from './useTabInFront';

interface Props {
  readonly opened: Promise<Database>;
  readonly tab: TabInFront;
  readonly goals: PopupData;
  readonly now: number;
}

/** A page that was read, and what is known about tagging it. */
type TaggingPage = ActivePage & Tagging & { readonly declined: ReadonlySet<string> };

/** The active page: its metrics, the key results that it counts for, and tagging. */
export function PageCard({ opened, tab, goals, now }: Props) {
  const read = useCallback(
    async (db: Database) => (tab && tab !== 'none' ? await readPage(db, tab.url, now) : undefined),
    [tab, now],
  );
  const { data: found, reload } = useStore<TaggingPage | null | undefined>(opened, read);
  const data = found ?? undefined;
  if (tab === 'none') return <p className="page none">{i18n.t('popup.noPage')}</p>;
  return (
    <section className="page" aria-label={i18n.t('popup.pageInFront')}>
      {tab && (
        <>
          <h2>{nameOf(tab, data)}</h2>
          {data ? <Metrics page={data} now={now} /> : <p>{i18n.t('popup.notRead')}</p>}
          {!data && <SiteOffer url={tab.url} />}
          {data && data.countsFor.length > 0 && (
            <p className="counts-for">
              {i18n.t('popup.countsFor')}
              <b>{data.countsFor.map((k) => k.title).join(', ')}</b>
            </p>
          )}
          {/* Not before the store has answered: the suggestion depends on it. */}
          {found !== undefined && (
            <TagActions
              key={tab.url}
              page={tab}
              ranked={rank(goals, data)}
              objectives={goals.objectives}
              tags={data?.tags ?? new Map()}
              reload={reload}
            />
          )}
          {data && <Offer key={`offer ${data.subject.id}`} page={data} goals={goals} />}
          <FollowNumber key={`number ${tab.url}`} tab={tab} />
          {data && (
            <p className="new-key-result">
              <AppLink href={newKeyResultPage(data.subject.id)}>{i18n.t('popup.newKeyResult')}</AppLink>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** The rule that is offered for a key result that the page is tagged to, once it is the third like it. */
function Offer({ page, goals }: { readonly page: TaggingPage; readonly goals: PopupData }) {
  const offers = [...page.tags.keys()].flatMap((keyResult) => {
    const title = goals.keyResults.find((k) => k.id === keyResult)?.title;
    const offer = page.ruled.has(keyResult) ? undefined : offerFor(keyResult, page.subject, page.choices);
    const isOpen = offer && !page.declined.has(offerKey(offer));
    return isOpen && title !== undefined ? [{ offer, title }] : [];
  });
  // Once it was answered it is offered no more, but a rule that was made can be undone, and no other is asked at once.
  const [answered, setAnswered] = useState<(typeof offers)[number]>();
  const first = answered ?? offers[0];
  return first ? (
    <RuleOffer key={offerKey(first.offer)} {...first} onAnswered={() => setAnswered(first)} />
  ) : null;
}

/** @returns `null` where the page was not read. */
async function readPage(db: Database, url: string, now: number): Promise<TaggingPage | null> {
  const page = await readActivePage(db, url, now);
  if (!page) return null;
  const [tagging, declined] = await Promise.all([readTagging(db, page.subject), readDeclinedRules(db)]);
  return { ...page, ...tagging, declined };
}

function rank({ objectives, keyResults, snapshots, lastUsed }: PopupData, page: TaggingPage | undefined) {
  const periods = new Map(snapshots.map((s) => [s.keyResult, s]));
  const choices = page?.choices ?? [];
  return rankKeyResults(page, openKeyResults(objectives, keyResults), { periods, choices, lastUsed });
}

function nameOf(tab: ActiveTab, page: ActivePage | undefined): string {
  if (!page) return tab.title || tab.url;
  return `${page.subject.title || tab.title} · ${kindName(page.subject)}`;
}
