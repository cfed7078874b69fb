import { useState } from 'react';
import { i18n } from '#i18n';
import { activityOf } from '../../../lib/goals/drafts/activity-draft';
import { send } from '../../../lib/messages/send';
import type { Subject } from '../../../lib/model/signals';
import type { Database } from '../../../lib/store/db/database';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTagsOfSubjects } from '../../../lib/store/goals/read-tags';
import { readActivities } from '../../../lib/store/signals/read-activities';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatPastDay } from '../../ui/format';
import { kindName } from '../../ui/kind-name';
import { useStore } from '../../ui/useStore';
import { keyResultHref } from '../address';
import { useOpened } from '../goals-context';
import { undoEdits, useAct } from '../useGoalEdits';
import { ActivityForm } from './ActivityForm';
import { SubjectLink } from './SubjectLink';

async function readTagged(db: Database) {
  const activities = await readActivities(db);
  const tags = await readTagsOfSubjects(
    db,
    activities.map(({ id }) => id),
  );
  return { activities, tags };
}

/** Talks, webinars and the like that have no page: entered, changed and removed by hand. */
export function ByHand({ data }: { readonly data: GoalsData }) {
  const { data: read, reload } = useStore(useOpened(), readTagged);
  const [edited, setEdited] = useState<Subject | 'new'>();
  const act = useAct();
  const remove = async ({ id }: Subject) => {
    const work = async () => {
      const { before, action } = await send('removeActivity', { subject: id });
      return async () => {
        await send('saveActivity', { activity: activityOf(before) });
        return (await undoEdits(action)) || true;
      };
    };
    await act(work);
  };
  if (!read) return null;
  const { activities, tags } = read;
  return (
    <>
      <p className="intro">{i18n.t('activity.intro')}</p>
      <div className="buttons">
        <Button look="go" onClick={() => setEdited('new')}>
          {i18n.t('activity.add')}
        </Button>
      </div>
      {activities.length === 0 && <p className="none">{i18n.t('activity.none')}</p>}
      <ul className="evidence" aria-label={i18n.t('evidence.byHand')}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <div>
              <SubjectLink id={activity.id} subject={activity} />
              <p className="soft facts-line">
                <span>{kindName(activity)}</span>
                <PublicationDay activity={activity} />
                {tags
                  .filter((tag) => tag.subject === activity.id)
                  .map((tag) => (
                    <a key={tag.id} href={keyResultHref(tag.keyResult)}>
                      {data.keyResults.find((k) => k.id === tag.keyResult)?.title}
                    </a>
                  ))}
              </p>
            </div>
            <span className="actions">
              <Button
                look="quiet"
                aria-label={i18n.t('options.editNamed', [activity.title])}
                onClick={() => setEdited(activity)}
              >
                {i18n.t('options.edit')}
              </Button>
              <ActionButton
                look="quiet"
                aria-label={i18n.t('app.deleteNamed', [activity.title])}
                action={() => remove(activity)}
              >
                {i18n.t('word.remove')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <ActivityForm
          held={edited === 'new' ? undefined : edited}
          data={data}
          onSaved={reload}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function PublicationDay({ activity: { publishedAt } }: { readonly activity: Subject }) {
  return publishedAt !== undefined && <span>{formatPastDay(publishedAt, Date.now())}</span>;
}
