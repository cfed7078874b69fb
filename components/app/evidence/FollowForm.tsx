import { useState } from 'react';
import { i18n } from '#i18n';
import { isWebAddress } from '../../../lib/goals/drafts/web-address';
import { send } from '../../../lib/messages/send';
import type { Topic } from '../../../lib/model/goals';
import { FormDialog } from '../form/FormDialog';
import { TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { undoEdits, useRun } from '../useGoalEdits';

/** Asks for the address of what engineering made of a topic, to follow it. */
export function FollowForm({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const [{ url }, setDraft, kept] = useKeptDraft(`issueLink ${topic.id}`, undefined, () => ({ url: '' }));
  const [isTried, setTried] = useState(false);
  const run = useRun();
  const save = async () => {
    setTried(true);
    if (!isWebAddress(url.trim())) return false;
    await run(async () => {
      const { action } = await send('followIssue', { topic: topic.id, url: url.trim() });
      return async () => await undoEdits(action);
    });
    return true;
  };
  return (
    <FormDialog title={i18n.t('feedback.addIssue')} kept={[kept]} onSave={save} onClose={onClose}>
      <TextField
        label={i18n.t('feedback.issueUrl')}
        hint={i18n.t('feedback.issueUrlHint')}
        value={url}
        onChange={(next) => setDraft({ url: next })}
        problem={isTried && !isWebAddress(url.trim()) ? 'address' : undefined}
      />
    </FormDialog>
  );
}
