import { useState } from 'react';
import { i18n } from '#i18n';
import { isWebAddress } from '../../../lib/goals/drafts/web-address';
import { newIssueUrl } from '../../../lib/goals/evidence/new-issue';
import { issueText, type TopicState } from '../../../lib/goals/evidence/topics';
import { send } from '../../../lib/messages/send';
import type { TrackerPlace } from '../../../lib/model/settings';
import { trackers } from '../../../lib/model/trackers';
import { readSettings } from '../../../lib/store/db/read-settings';
import type { TagsData } from '../../../lib/store/goals/read-tags';
import { kindName } from '../../ui/kind-name';
import { useStore } from '../../ui/useStore';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useOpened } from '../goals-context';
import { undoEdits, useRun } from '../useGoalEdits';
import { requestsInWords } from './requests-in-words';

interface Props extends Pick<TagsData, 'tagged'> {
  readonly state: TopicState;
  readonly onClose: () => void;
}

/** What is filled in: the new issue, and then the address of what was made of it. */
interface HandOverDraft {
  readonly place: TrackerPlace;
  readonly title: string;
  readonly text: string;
  readonly step: 'open' | 'follow';
  readonly url: string;
}

const names = { github: 'GitHub', gitlab: 'GitLab', linear: 'Linear', jira: 'Jira' } as const;
const emptyPlace: TrackerPlace = { tracker: 'github', address: '' };

/** Opens the tracker's page for a new issue, filled in, and then asks for the address of what was made. */
export function HandOver(props: Props) {
  const { data: settings } = useStore(useOpened(), readSettings);
  return settings ? <HandOverForm {...props} first={settings.tracker ?? emptyPlace} /> : null;
}

function HandOverForm({ state, tagged, onClose, first }: Props & { readonly first: TrackerPlace }) {
  const [draft, setDraft, kept] = useKeptDraft(
    `handOver ${state.topic.id}`,
    undefined,
    (): HandOverDraft => ({
      ...{ place: first, title: state.topic.title, text: textOf(state, tagged) },
      ...{ step: 'open', url: '' },
    }),
  );
  const { place, title, text, step, url } = draft;
  const set = (some: Partial<HandOverDraft>) => setDraft((before) => ({ ...before, ...some }));
  const [isTried, setTried] = useState(false);
  const run = useRun();
  const address = newIssueUrl(place, title, text);
  const open = async () => {
    setTried(true);
    if (!address) return false;
    await send('changeSettings', { tracker: place });
    globalThis.open(address, '_blank', 'noopener,noreferrer');
    setTried(false);
    set({ step: 'follow' });
    return false;
  };
  const follow = async () => {
    setTried(true);
    if (!isWebAddress(url.trim())) return false;
    await run(async () => {
      const { action } = await send('followIssue', { topic: state.topic.id, url: url.trim() });
      return async () => await undoEdits(action);
    });
    return true;
  };
  return (
    <FormDialog
      title={i18n.t('feedback.handOver')}
      saveLabel={i18n.t(step === 'open' ? 'feedback.openTracker' : 'feedback.follow')}
      step={step === 'open' ? 0 : 1}
      onSave={step === 'open' ? open : follow}
      kept={[kept]}
      onBack={step === 'open' ? undefined : () => set({ step: 'open' })}
      onClose={onClose}
    >
      {step === 'open' ? (
        <>
          <p className="soft">{i18n.t('feedback.nothingSent')}</p>
          <PlaceFields
            place={place}
            onChange={(next) => set({ place: next })}
            isWrong={isTried && !address}
          />
          <TextField label={i18n.t('form.title')} value={title} onChange={(next) => set({ title: next })} />
          <TextField
            lines={8}
            label={i18n.t('feedback.text')}
            value={text}
            onChange={(next) => set({ text: next })}
          />
        </>
      ) : (
        <TextField
          label={i18n.t('feedback.issueUrl')}
          hint={i18n.t('feedback.issueUrlHint')}
          value={url}
          onChange={(next) => set({ url: next })}
          problem={isTried && !isWebAddress(url.trim()) ? 'address' : undefined}
        />
      )}
    </FormDialog>
  );
}

function textOf(state: TopicState, tagged: TagsData['tagged']): string {
  const place = (id: string) => {
    const subject = tagged.get(id);
    return subject ? kindName(subject) : '';
  };
  return issueText(state, tagged, { lead: `${requestsInWords(state)}.`, place });
}

interface PlaceProps {
  readonly place: TrackerPlace;
  readonly onChange: (place: TrackerPlace) => void;
  readonly isWrong: boolean;
}

function PlaceFields({ place, onChange, isWrong }: PlaceProps) {
  const { tracker, address, jiraProject = '', jiraType = '' } = place;
  return (
    <>
      <ChoiceField
        label={i18n.t('feedback.tracker')}
        value={tracker}
        onChange={(next) => onChange({ ...place, tracker: next })}
        options={trackers.map((id) => [id, names[id]] as const)}
      />
      <TextField
        isOptional={tracker === 'linear'}
        label={i18n.t('feedback.project')}
        hint={i18n.t(`feedback.project_${tracker}`)}
        value={address}
        onChange={(next) => onChange({ ...place, address: next })}
        problem={isWrong ? 'address' : undefined}
      />
      {tracker === 'jira' && (
        <div className="pair">
          <TextField
            isNumber
            label={i18n.t('feedback.jiraProject')}
            hint={i18n.t('feedback.jiraHint')}
            value={jiraProject}
            onChange={(next) => onChange({ ...place, jiraProject: next })}
          />
          <TextField
            isNumber
            label={i18n.t('feedback.jiraType')}
            value={jiraType}
            onChange={(next) => onChange({ ...place, jiraType: next })}
          />
        </div>
      )}
    </>
  );
}
