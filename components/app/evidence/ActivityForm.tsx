import { useState } from 'react';
import { i18n } from '#i18n';
import {
  type ActivityDraft,
  activityDraft,
  activityOf,
  activityRequest,
  problemsOfActivity,
} from '../../../lib/goals/drafts/activity-draft';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { send } from '../../../lib/messages/send';
import { activityKinds } from '../../../lib/model/platforms';
import type { Subject } from '../../../lib/model/signals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { kindWord } from '../../ui/kind-name';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { undoEdits, useRun } from '../useGoalEdits';

interface Props {
  /** The stored activity that is changed; absent for a new one. */
  readonly held: Subject | undefined;
  readonly data: GoalsData;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** Enters or changes a talk, a webinar and the like. */
export function ActivityForm({ held, data, onSaved, onClose }: Props) {
  const [draft, setDraft, kept] = useKeptDraft('activity', held?.id, () => activityDraft(held, new Date()));
  const [isTried, setTried] = useState(false);
  const run = useRun();
  const problems = isTried ? problemsOfActivity(draft) : {};
  const set = (some: Partial<ActivityDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    const request = activityRequest(draft, held?.id);
    if (!request) return false;
    await run(async () => {
      const { subject, action, before } = await send('saveActivity', request);
      await onSaved();
      return async () => {
        if (!before) return Boolean(await send('removeActivity', { subject }));
        await send('saveActivity', { activity: activityOf(before) });
        return (await undoEdits(action)) || true;
      };
    });
    return true;
  };
  return (
    <FormDialog
      title={i18n.t(held ? 'activity.edit' : 'activity.add')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      {!held && (
        <ChoiceField
          label={i18n.t('activity.kind')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={activityKinds.map((kind) => [kind, kindWord(kind)] as const)}
        />
      )}
      <TextField
        label={i18n.t('form.title')}
        value={draft.title}
        onChange={(title) => set({ title })}
        problem={problems.title}
      />
      <div className="pair">
        <TextField
          type="date"
          label={i18n.t('app.day')}
          value={draft.day}
          onChange={(day) => set({ day })}
          problem={problems.day}
        />
        <TextField
          isOptional
          label={i18n.t('app.hours')}
          hint={i18n.t('app.hoursHint')}
          value={draft.hours}
          onChange={(hours) => set({ hours })}
          problem={problems.hours}
        />
      </div>
      <TextField
        isOptional
        label={i18n.t('activity.url')}
        hint={i18n.t('activity.urlHint')}
        value={draft.url}
        onChange={(url) => set({ url })}
        problem={problems.url}
      />
      <ChoiceField
        isOptional
        label={i18n.t('app.keyResult')}
        value={draft.keyResult}
        onChange={(keyResult) => set({ keyResult })}
        options={[
          ['', '–'],
          ...openKeyResults(data.objectives, data.keyResults).map((k) => [k.id, k.title] as const),
        ]}
      />
    </FormDialog>
  );
}
