import { useState } from 'react';
import { i18n } from '#i18n';
import { problemsOfTag, type TagDraft, tagDraft, tagEdits } from '../../../lib/goals/drafts/tag-draft';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { type KeyResult, type Tag, type Topic, tagOutcomes } from '../../../lib/model/goals';
import type { Subject } from '../../../lib/model/signals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useApplyEdits } from '../useGoalEdits';
import { OriginField } from './OriginField';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly tag: Tag;
  readonly data: GoalsData;
  readonly topics: readonly Topic[];
  /** The subjects of the stored origins. */
  readonly known: ReadonlyMap<string, Subject>;
  readonly onClose: () => void;
}

/** Edits a tag: which key result it counts for, as what, with which words, and what it came from. */
export function TagForm({ tag, data, tagged, topics, known, onClose }: Props) {
  const [draft, setDraft, kept] = useKeptDraft('tag', tag.id, () => tagDraft(tag, topics));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const problems = isTried ? problemsOfTag(draft) : {};
  const set = (some: Partial<TagDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    const edits = tagEdits(draft, tag.id, topics);
    if (!edits) return false;
    await apply(edits);
    return true;
  };
  return (
    <FormDialog title={i18n.t('evidence.edit')} kept={[kept]} onSave={save} onClose={onClose}>
      <p className="soft">{tagged.get(tag.subject)?.title ?? tag.subject}</p>
      <ChoiceField
        label={i18n.t('app.keyResult')}
        value={draft.keyResult}
        onChange={(keyResult) => set({ keyResult })}
        options={choices(tag, data).map((k) => [k.id, k.title] as const)}
      />
      <ChoiceField
        label={i18n.t('evidence.type')}
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
        options={[
          ['', i18n.t('evidence.noType')],
          ...tagOutcomes.map((outcome) => [outcome, i18n.t(`outcomeType.${outcome}`)] as const),
        ]}
      />
      {draft.outcome === 'feedback' && (
        <TextField
          isOptional
          label={i18n.t('feedback.topic')}
          hint={i18n.t('feedback.topicHint')}
          value={draft.topic}
          suggestions={topics.map((topic) => topic.title)}
          onChange={(topic) => set({ topic })}
        />
      )}
      <Numbers draft={draft} problems={problems} set={set} />
      <TextField
        isOptional
        lines={3}
        label={i18n.t('evidence.quote')}
        value={draft.quote}
        onChange={(quote) => set({ quote })}
      />
      <TextField
        isOptional
        lines={2}
        label={i18n.t('review.note')}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
      <OriginField
        tag={{ ...tag, quote: draft.quote, note: draft.note }}
        own={tagged.get(tag.subject)}
        chosen={draft.origins}
        known={known}
        onChange={(origins) => set({ origins })}
      />
    </FormDialog>
  );
}

interface NumbersProps {
  readonly draft: TagDraft;
  readonly problems: ReturnType<typeof problemsOfTag>;
  readonly set: (some: Partial<TagDraft>) => void;
}

function Numbers({ draft, problems, set }: NumbersProps) {
  return (
    <div className="pair">
      <TextField
        isNumber
        isOptional
        label={i18n.t('evidence.value')}
        value={draft.value}
        onChange={(value) => set({ value })}
        problem={problems.value}
      />
      <TextField
        isOptional
        label={i18n.t('evidence.unit')}
        hint={i18n.t('evidence.unitHint')}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <TextField
        isNumber
        label={i18n.t('evidence.weight')}
        hint={i18n.t('evidence.weightHint')}
        value={draft.weight}
        onChange={(weight) => set({ weight })}
        problem={problems.weight}
      />
    </div>
  );
}

/** The open key results, and the tag's own where that is closed. */
function choices(tag: Tag, data: GoalsData): KeyResult[] {
  const open = openKeyResults(data.objectives, data.keyResults);
  const own = open.some((k) => k.id === tag.keyResult)
    ? []
    : data.keyResults.filter((k) => k.id === tag.keyResult);
  return [...own, ...open];
}
