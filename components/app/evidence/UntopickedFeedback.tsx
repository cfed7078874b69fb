import { useState } from 'react';
import { i18n } from '#i18n';
import type { Tag, Topic } from '../../../lib/model/goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../form/FormDialog';
import { TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { Tagged } from '../key-result/Evidence';
import { useApplyEdits, useEdit } from '../useGoalEdits';

interface Props extends TagsData {
  readonly topics: readonly Topic[];
}

/** Feedback that is under no topic yet. */
export function UntopickedFeedback({ tags, topics, tagged }: Props) {
  const edit = useEdit();
  const [named, setNamed] = useState<Tag>();
  return (
    <section aria-labelledby="untopicked">
      <h2 id="untopicked">{i18n.t('feedback.untopicked')}</h2>
      <ul className="evidence">
        {tags.map((tag) => {
          const title = tagged.get(tag.subject)?.title ?? tag.subject;
          return (
            <li key={tag.id}>
              <Tagged tag={tag} tagged={tagged} />
              <span className="actions">
                {topics.length > 0 && (
                  <Choice
                    label={i18n.t('feedback.topicOf', [title])}
                    value=""
                    onChange={(topic) => topic && edit([{ type: 'tag', id: tag.id, set: { topic } }])}
                    options={[
                      ['', i18n.t('feedback.chooseTopic')],
                      ...topics.map((topic) => [topic.id, topic.title] as const),
                    ]}
                  />
                )}
                <Button
                  look="quiet"
                  aria-label={i18n.t('feedback.newTopicFor', [title])}
                  onClick={() => setNamed(tag)}
                >
                  {i18n.t('feedback.newTopic')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {named && <TopicForm tag={named} onClose={() => setNamed(undefined)} />}
    </section>
  );
}

/** Names a new topic for a piece of feedback. */
function TopicForm({ tag, onClose }: { readonly tag: Tag; readonly onClose: () => void }) {
  const [{ title }, setDraft, kept] = useKeptDraft(`newTopic ${tag.id}`, undefined, () => ({ title: '' }));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    if (!title.trim()) return false;
    const topic = crypto.randomUUID();
    await apply([
      { type: 'topic', id: topic, set: { title: title.trim() } },
      { type: 'tag', id: tag.id, set: { topic } },
    ]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('feedback.newTopic')} kept={[kept]} onSave={save} onClose={onClose}>
      <TextField
        label={i18n.t('feedback.topic')}
        hint={i18n.t('feedback.topicHint')}
        value={title}
        onChange={(next) => setDraft({ title: next })}
        problem={isTried && !title.trim() ? 'required' : undefined}
      />
    </FormDialog>
  );
}
