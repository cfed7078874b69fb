import { useState } from 'react';
import { i18n } from '#i18n';
import type { TopicState } from '../../../lib/goals/evidence/topics';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import type { FollowedTopic } from '../../../lib/store/signals/read-topics';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatPastDay } from '../../ui/format';
import { Tagged } from '../key-result/Evidence';
import { useEdit } from '../useGoalEdits';
import { FollowForm } from './FollowForm';
import { HandOver } from './HandOver';
import { RecordResult } from './RecordResult';
import { requestsInWords } from './requests-in-words';
import { SubjectLink } from './SubjectLink';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly state: TopicState;
  readonly followed: FollowedTopic | undefined;
  readonly data: GoalsData;
}
type Dialog = 'handOver' | 'follow' | 'result';

/** A topic: how many asked and where, in their words, and how far engineering is with it. */
export function TopicCard({ state, followed, data, tagged }: Props) {
  const { topic, requests } = state;
  const [open, setOpen] = useState<Dialog>();
  const edit = useEdit();
  const close = () => setOpen(undefined);
  return (
    <section className="card topic" aria-label={topic.title}>
      <header>
        <h2>{topic.title}</h2>
        <span className="actions">
          {!topic.issue && <Button onClick={() => setOpen('handOver')}>{i18n.t('feedback.handOver')}</Button>}
          <ActionButton
            look="quiet"
            aria-label={i18n.t('app.deleteNamed', [topic.title])}
            action={() => edit([{ type: 'topic', id: topic.id, remove: true }])}
          >
            {i18n.t('word.remove')}
          </ActionButton>
        </span>
      </header>
      <p className="soft">{requestsInWords(state)}</p>
      <Progress state={state} followed={followed} onOpen={setOpen} />
      <details>
        <summary>{i18n.t('feedback.inTheirWords')}</summary>
        <ul className="evidence">
          {requests.map((tag) => (
            <li key={tag.id}>
              <Tagged tag={tag} tagged={tagged} />
              <ActionButton
                look="quiet"
                action={() => edit([{ type: 'tag', id: tag.id, set: { topic: null } }])}
              >
                {i18n.t('feedback.takeOut')}
              </ActionButton>
            </li>
          ))}
        </ul>
      </details>
      {open === 'handOver' && <HandOver state={state} tagged={tagged} onClose={close} />}
      {open === 'follow' && <FollowForm topic={topic} onClose={close} />}
      {open === 'result' && (
        <RecordResult state={state} finish={followed?.finish} data={data} tagged={tagged} onClose={close} />
      )}
    </section>
  );
}

interface ProgressProps {
  readonly state: TopicState;
  readonly followed: FollowedTopic | undefined;
  readonly onOpen: (dialog: Dialog) => void;
}

/** What engineering made of it: nothing yet, an issue, or something that is done and can be recorded. */
function Progress({ state, followed, onOpen }: ProgressProps) {
  const edit = useEdit();
  const { topic, result } = state;
  if (!topic.issue)
    return (
      <p>
        <Button look="quiet" onClick={() => onOpen('follow')}>
          {i18n.t('feedback.addIssue')}
        </Button>
      </p>
    );
  const finish = followed?.finish;
  const setDone = (done: string | null) => edit([{ type: 'topic', id: topic.id, set: { done } }]);
  return (
    <div className="topic-progress">
      <p>
        <SubjectLink id={topic.issue} subject={followed?.issue} />
        <span className="soft">
          {' · '}
          {finish
            ? i18n.t(`feedback.finish_${finish.kind}`, [formatPastDay(finish.at, Date.now())])
            : i18n.t('feedback.following')}
        </span>
      </p>
      {result && (
        <p className="soft">{i18n.t('feedback.recorded', [formatPastDay(result.at, Date.now())])}</p>
      )}
      {finish && !result && (
        <Button look="go" onClick={() => onOpen('result')}>
          {i18n.t('feedback.record')}
        </Button>
      )}
      {!finish && (
        <ActionButton look="quiet" action={() => setDone(new Date().toISOString())}>
          {i18n.t('feedback.markDone')}
        </ActionButton>
      )}
      {topic.done && !result && (
        <ActionButton look="quiet" action={() => setDone(null)}>
          {i18n.t('feedback.notDone')}
        </ActionButton>
      )}
    </div>
  );
}
