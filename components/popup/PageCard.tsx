import { useState } from 'react';
import { i18n } from '#i18n';
import { offerFor, offerKey } from '../../lib/goals/evidence/rule-offers';
import { openKeyResults } from '../../lib/goals/outline/group';
import { rankKeyResults } from '../../lib/goals/outline/rank-key-results';
import type { PopupData } from '../../lib/store/goals/read-popup';
import type { ActivePage } from '../../lib/store/signals/read-page';
import { kindName } from '../ui/kind-name';
import { AppLink } from './AppLink';
import type { ActiveTab } from './active-tab';
import { newKeyResultPage } from './app-href';
import { FollowNumber } from './FollowNumber';
import { Metrics } from './Metrics';
import { RuleOffer } from './RuleOffer';
import { SiteOffer } from './SiteOffer';
import { TagActions } from './TagActions';
import type { TabInFront } from './tab-in-front';
import type { PageInFront, TaggingPage } from './usePageInFront';

interface Props {
  readonly tab: TabInFront;
  /** What the store knows of it. */
  readonly front: PageInFront;
  readonly goals: PopupData;
  readonly now: number;
  /** Whether a note that was not saved is shown at once; else where the tags are listed. */
  readonly opensNote?: boolean;
}

/** The active page: its metrics, the key results that it counts for, and tagging. */
export function PageCard({ tab, front, goals, now, opensNote = false }: Props) {
  const { page: found, reload } = front;
  const data = found ?? undefined;
  if (tab === 'none') return <p className="page none">{i18n.t('popup.noPage')}</p>;
  return (
    <section className="page" aria-label={i18n.t('popup.pageInFront')}>
      {tab && (
        <>
          <h2>{nameOf(tab, data)}</h2>
          {data ? <Metrics page={data} now={now} /> : <p>{i18n.t('popup.notRead')}</p>}
          {!data?.isRead && <SiteOffer url={tab.url} />}
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
              opensNote={opensNote}
            />
          )}
          {data && <Offer key={`offer ${data.subject.id}`} page={data} goals={goals} />}
          <FollowNumber key={`number ${tab.url}`} tab={tab} />
          {data?.isRead && (
            <p className="new-key-result">
              <AppLink href={newKeyResultPage(data.subject.id)}>{i18n.t('popup.newKeyResult')}</AppLink>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** The rule that is offered for an open key result that the page is tagged to, once it is the third like it. */
function Offer({ page, goals }: { readonly page: TaggingPage; readonly goals: PopupData }) {
  const offers = openKeyResults(goals.objectives, goals.keyResults).flatMap(({ id, title }) => {
    const offer = page.tags.has(id) ? offerFor(id, page.subject, page) : undefined;
    return offer ? [{ offer, title }] : [];
  });
  // Once it was answered it is offered no more, but a rule that was made can be undone, and no other is asked at once.
  const [answered, setAnswered] = useState<(typeof offers)[number]>();
  const first = answered ?? offers[0];
  return first ? (
    <RuleOffer key={offerKey(first.offer)} {...first} onAnswered={() => setAnswered(first)} />
  ) : null;
}

function rank({ objectives, keyResults, snapshots, lastUsed }: PopupData, page: TaggingPage | undefined) {
  const periods = new Map(snapshots.map((s) => [s.keyResult, s]));
  const choices = page?.choices ?? [];
  // What was never read tells nothing of what a tag does.
  const read = page?.isRead ? page : undefined;
  return rankKeyResults(read, openKeyResults(objectives, keyResults), { periods, choices, lastUsed });
}

function nameOf(tab: ActiveTab, page: ActivePage | undefined): string {
  if (!page) return tab.title || tab.url;
  return `${page.subject.title || tab.title} · ${kindName(page.subject)}`;
}
