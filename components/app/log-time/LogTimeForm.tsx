import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import {
  asClock,
  type EffortDraft,
  effortEdit,
  problemsOfEffort,
} from '../../../lib/goals/drafts/effort-draft';
import { openKeyResults } from '../../../lib/goals/outline/group';
import { effortFirst } from '../../../lib/goals/outline/key-result-for-time';
import type { Effort, KeyResult } from '../../../lib/model/goals';
import { localDay } from '../../../lib/model/local-day';
import type { Database } from '../../../lib/store/db/database';
import { readMembers } from '../../../lib/store/signals/read-members';
import { readStoredPage, type StoredPage } from '../../../lib/store/signals/read-pages';
import { Button } from '../../ui/Button';
import { useStore } from '../../ui/useStore';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { useGoals, useOpened } from '../goals-context';
import { useApplyEdits } from '../useGoalEdits';
import { startTimer, useTimer } from './timer';

interface Props {
  /** The key result that the time is for; where it is absent it is chosen. */
  readonly keyResult?: KeyResult | undefined;
  /** The id of the subject of the page that the time is for; where it is absent one can be chosen. */
  readonly page?: string | undefined;
  /** The record that is corrected; absent to log more. */
  readonly effort?: Effort | undefined;
  readonly onClose: () => void;
}

/** Logs time for a key result, or for a page that counts for it, on a day; or starts a timer. */
export function LogTimeForm({ keyResult, page, effort, onClose }: Props) {
  // What is begun for a page or a key result is another draft than what is begun for any.
  const type = ['effort', page ?? keyResult?.id].filter(Boolean).join(' ');
  const [draft, setDraft, kept] = useKeptDraft(type, effort?.id, () => draftOf(keyResult, page, effort));
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  // It stays to be chosen, whichever key result is.
  const own = effort?.subject ?? page;
  const isRunning = useTimer() !== undefined;
  const problems = isTried ? problemsOfEffort(draft) : {};
  const set = (some: Partial<EffortDraft>) => setDraft((before) => ({ ...before, ...some }));
  const save = async () => {
    setTried(true);
    const edit = effortEdit(draft, new Date(), effort?.id);
    if (!edit) return false;
    await apply([edit]);
    return true;
  };
  return (
    <FormDialog
      title={i18n.t(effort ? 'app.correctTime' : 'app.logTime')}
      saveLabel={i18n.t(effort ? 'word.save' : 'app.logTime')}
      kept={[kept]}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={i18n.t('app.hours')}
        hint={i18n.t('app.hoursHint')}
        value={draft.hours}
        onChange={(hours) => set({ hours })}
        problem={problems.hours}
      />
      <TextField
        type="date"
        label={i18n.t('app.day')}
        value={draft.day}
        onChange={(day) => set({ day })}
        problem={problems.day}
      />
      <KeyResultField draft={draft} own={own} onChange={set} problem={problems.keyResult} />
      {draft.keyResult && <PageField key={draft.keyResult} draft={draft} own={own} onChange={set} />}
      {!effort && !isRunning && draft.keyResult && (
        <p>
          <Button
            onClick={() => {
              const { keyResult: id, subject } = draft;
              startTimer({ keyResult: id, start: Date.now(), ...(subject ? { subject } : {}) });
              kept.forget();
              onClose();
            }}
          >
            {i18n.t('app.startTimer')}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}

function draftOf(
  keyResult: KeyResult | undefined,
  page: string | undefined,
  effort: Effort | undefined,
): EffortDraft {
  return {
    keyResult: effort?.keyResult ?? keyResult?.id ?? '',
    subject: effort ? (effort.subject ?? '') : (page ?? ''),
    hours: effort ? asClock(effort.seconds) : '',
    day: localDay(effort ? new Date(effort.at) : new Date()),
  };
}

interface FieldProps {
  readonly draft: EffortDraft;
  /** The subject that the form began with. */
  readonly own: string | undefined;
  readonly onChange: (some: Partial<EffortDraft>) => void;
}

/** The key results, those of effort first. */
function KeyResultField({
  draft,
  own,
  onChange,
  problem,
}: FieldProps & { readonly problem: 'required' | undefined | string }) {
  const data = useGoals();
  if (!data) return null;
  const open = effortFirst(openKeyResults(data.objectives, data.keyResults));
  return (
    <ChoiceField
      label={i18n.t('app.keyResult')}
      value={draft.keyResult}
      onChange={(keyResult) => onChange({ keyResult, ...(draft.subject === own ? {} : { subject: '' }) })}
      options={[['', '–'], ...open.map((k) => [k.id, k.title] as const)]}
      problem={problem ? 'required' : undefined}
    />
  );
}

/** The pages that count for the key result, and the one that the form began with. */
function PageField({ draft, own, onChange }: FieldProps) {
  const { keyResult } = draft;
  const read = useCallback(
    async (db: Database) => {
      const counted: Pick<StoredPage, 'subject'>[] = await readMembers(db, keyResult);
      const first = own === undefined ? undefined : await readStoredPage(db, own);
      return first && counted.every(({ subject }) => subject.id !== own) ? [first, ...counted] : counted;
    },
    [keyResult, own],
  );
  const { data: pages = [] } = useStore(useOpened(), read);
  if (!pages.length) return null;
  return (
    <ChoiceField
      isOptional
      label={i18n.t('app.page')}
      value={draft.subject}
      onChange={(subject) => onChange({ subject })}
      options={[['', '–'], ...pages.map(({ subject }) => [subject.id, subject.title] as const)]}
    />
  );
}
