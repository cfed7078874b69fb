import { useState } from 'react';
import { i18n } from '#i18n';
import { authorOf, resultEdit, resultKeyResult, type TopicState } from '../../../lib/goals/evidence/topics';
import { openKeyResults } from '../../../lib/goals/outline/group';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import type { Finish } from '../../../lib/store/signals/read-topics';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { Tagged } from '../key-result/Evidence';
import { useApplyEdits } from '../useGoalEdits';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly state: TopicState;
  readonly finish: Finish | undefined;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Records that feedback changed the product, and lists the people to tell. */
export function RecordResult({ state, finish, data, tagged, onClose }: Props) {
  const open = openKeyResults(data.objectives, data.keyResults);
  const [draft, setDraft, kept] = useKeptDraft(`result ${state.topic.id}`, undefined, () => ({
    keyResult: resultKeyResult(state, open)?.id ?? '',
    note: i18n.t('feedback.resultNote', [state.topic.title]),
  }));
  const { note } = draft;
  // One that was closed after it had been chosen can no longer be.
  const keyResult = open.some((k) => k.id === draft.keyResult) ? draft.keyResult : '';
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    const at = finish?.at ?? new Date().toISOString();
    const edit = keyResult ? resultEdit(state, { keyResult, note, at }) : undefined;
    if (!edit) return false;
    await apply([edit]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('feedback.record')} kept={[kept]} onSave={save} onClose={onClose}>
      <ChoiceField
        label={i18n.t('app.keyResult')}
        value={keyResult}
        onChange={(next) => setDraft((before) => ({ ...before, keyResult: next }))}
        options={[['', '–'], ...open.map((k) => [k.id, k.title] as const)]}
        problem={isTried && !keyResult ? 'required' : undefined}
      />
      <TextField
        isOptional
        lines={2}
        label={i18n.t('review.note')}
        value={note}
        onChange={(next) => setDraft((before) => ({ ...before, note: next }))}
      />
      <section aria-labelledby="to-tell">
        <h3 id="to-tell">{i18n.t('feedback.toTell')}</h3>
        <ul className="evidence">
          {state.requests.map((tag) => {
            const author = authorOf(tag, tagged);
            return (
              <li key={tag.id}>
                <div>
                  {author && <b>{author} </b>}
                  <Tagged tag={tag} tagged={tagged} />
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </FormDialog>
  );
}
