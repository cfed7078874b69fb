import { useCallback } from 'react';
import { i18n } from '#i18n';
import { newestFirst } from '../../../lib/goals/outline/group';
import { weekLength as week } from '../../../lib/model/durations';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTagsWithin } from '../../../lib/store/goals/read-tags';
import { formatRecentDay } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { keyResultHref } from '../address';
import { ShowMore } from '../ShowMore';
import { useStoreOfPlace } from '../useGoalEdits';
import { useShown } from '../useShown';
import { RecentFrame } from './RecentFrame';

/** The seven days up to an instant, which is in them. */
const weekUntil = (now: number) => ({ start: now - week, end: now + 1 });

/** The evidence of the last seven days, with its quotes. */
export function RecentEvidence({ data, now }: { readonly data: GoalsData; readonly now: number }) {
  // The instant moves with every drawing, and what has left the week since the last reading is left out below.
  const read = useCallback((db: Database) => readTagsWithin(db, weekUntil(Date.now())), []);
  const { data: recent, error } = useStoreOfPlace(read);
  const isRecent = ({ at }: { at: string }) => Date.parse(at) > now - week && Date.parse(at) <= now;
  const tags = newestFirst(recent?.tags.filter(isRecent) ?? []);
  const [shown, showMore] = useShown();
  return (
    <RecentFrame
      note={
        <>
          {error !== undefined && <Notice error={error} />}
          {recent && tags.length === 0 && <p className="none">{i18n.t('home.noRecent')}</p>}
        </>
      }
      more={<ShowMore all={tags.length} shown={shown} onMore={showMore} />}
    >
      {tags.slice(0, shown).map(({ id, keyResult, subject, at, quote, note }) => {
        const { title = subject, url } = recent?.tagged.get(subject) ?? {};
        const goal = data.keyResults.find((k) => k.id === keyResult);
        return (
          <li key={id}>
            <div>
              {quote && <q>{quote}</q>}
              <p className={quote ? 'soft' : undefined}>
                {url ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </p>
              {note && <p>{note}</p>}
              <p className="soft">
                {goal && (
                  <>
                    <a href={keyResultHref(goal.id)}>{goal.title}</a>
                    {/* The day stays in a line with the last word of a long title. */}
                    {'\u00a0·\u00a0'}
                  </>
                )}
                {formatRecentDay(at, now)}
              </p>
            </div>
          </li>
        );
      })}
    </RecentFrame>
  );
}
