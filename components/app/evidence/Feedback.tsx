import { useMemo } from 'react';
import { i18n } from '#i18n';
import { topicStates, untopicked } from '../../../lib/goals/evidence/topics';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { readTopics } from '../../../lib/store/signals/read-topics';
import { useStore } from '../../ui/useStore';
import { useOpened } from '../goals-context';
import { readTags } from '../read-tags';
import { useStoreOfPlace } from '../useGoalEdits';
import { TopicCard } from './TopicCard';
import { UntopickedFeedback } from './UntopickedFeedback';

/** Product feedback: what people asked for, by topic, and what engineering made of it. */
export function Feedback({ data }: { readonly data: GoalsData }) {
  const { data: followed } = useStore(useOpened(), readTopics);
  const topics = useMemo(() => (followed ?? []).map(({ topic }) => topic), [followed]);
  const { data: evidence } = useStoreOfPlace(readTags);
  if (!followed || !evidence) return null;
  const { tags, tagged } = evidence;
  const states = topicStates(topics, tags, tagged);
  const loose = untopicked(tags, topics);
  return (
    <>
      <p className="intro">{i18n.t('feedback.intro')}</p>
      {states.length === 0 && loose.length === 0 && <p className="none">{i18n.t('feedback.none')}</p>}
      {states.map((state) => (
        <TopicCard
          key={state.topic.id}
          state={state}
          followed={followed.find(({ topic }) => topic.id === state.topic.id)}
          data={data}
          tagged={tagged}
        />
      ))}
      {loose.length > 0 && <UntopickedFeedback tags={loose} topics={topics} tagged={tagged} />}
    </>
  );
}
