import { useState } from 'react';
import { i18n } from '#i18n';
import { asClock, secondsOf } from '../../../lib/goals/drafts/effort-draft';
import { secondsIn } from '../../../lib/goals/evidence/tracked-time';
import { send } from '../../../lib/messages/send';
import type { Subject } from '../../../lib/model/signals';
import type { TimeSpan } from '../../../lib/model/time-span';
import { ActionButton } from '../../ui/ActionButton';
import { Button } from '../../ui/Button';
import { formatTime } from '../../ui/format';
import { SubjectLink } from '../evidence/SubjectLink';
import { FormDialog } from '../form/FormDialog';
import { TextField } from '../form/fields';
import { useKeptDraft } from '../form/useKeptDraft';
import { ShowMore } from '../ShowMore';
import { useAct, useRun } from '../useGoalEdits';
import { useShown } from '../useShown';

interface Props {
  readonly spans: readonly TimeSpan[];
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Changes spans, and returns what changes them back. */
async function change(put: readonly TimeSpan[], remove: readonly TimeSpan[], back: readonly TimeSpan[]) {
  await send('changeSpans', { put: [...put], remove: remove.map((span) => span.id) });
  return async () => (await send('changeSpans', { put: [...back], remove: [] })).changed;
}

/** The tracked time, span by span; each can be corrected and deleted. */
export function TimeSpans({ spans, subjects }: Props) {
  const act = useAct();
  const [corrected, setCorrected] = useState<TimeSpan>();
  const [shown, showMore] = useShown();
  const remove = (some: readonly TimeSpan[]) => act(async () => await change([], some, some));
  return (
    <>
      <ul className="evidence" aria-label={i18n.t('tracking.spans')}>
        {spans.slice(0, shown).map((span) => {
          const when = formatTime(span.start);
          return (
            <li key={span.id}>
              <div>
                {i18n.t('app.hoursOf', [asClock(secondsIn(span))])}
                <span className="soft">
                  {' · '}
                  {when}
                  {' · '}
                  <SubjectLink id={span.subject} subject={subjects.get(span.subject)} />
                </span>
              </div>
              <span className="actions">
                <Button
                  look="quiet"
                  aria-label={i18n.t('app.correctTimeOf', [when])}
                  onClick={() => setCorrected(span)}
                >
                  {i18n.t('options.edit')}
                </Button>
                <ActionButton
                  look="quiet"
                  aria-label={i18n.t('app.removeTimeOf', [when])}
                  action={() => remove([span])}
                >
                  {i18n.t('word.remove')}
                </ActionButton>
              </span>
            </li>
          );
        })}
      </ul>
      <ShowMore all={spans.length} shown={shown} onMore={showMore} />
      {spans.length > 1 && (
        <ActionButton look="quiet" action={() => remove(spans)}>
          {i18n.t('tracking.deleteAll')}
        </ActionButton>
      )}
      {corrected && <SpanForm span={corrected} onClose={() => setCorrected(undefined)} />}
    </>
  );
}

/** Corrects how long a span was: it begins when it did. */
function SpanForm({ span, onClose }: { readonly span: TimeSpan; readonly onClose: () => void }) {
  const [{ hours }, setDraft, kept] = useKeptDraft('span', span.id, () => ({
    hours: asClock(secondsIn(span)),
  }));
  const run = useRun();
  const seconds = secondsOf(hours);
  const save = async () => {
    if (seconds === undefined) return false;
    const end = new Date(Date.parse(span.start) + seconds * 1000).toISOString();
    await run(async () => await change([{ ...span, end }], [], [span]));
    return true;
  };
  return (
    <FormDialog title={i18n.t('app.correctTime')} kept={[kept]} onSave={save} onClose={onClose}>
      <TextField
        label={i18n.t('app.hours')}
        hint={i18n.t('app.hoursHint')}
        value={hours}
        onChange={(next) => setDraft({ hours: next })}
        problem={seconds === undefined ? 'number' : undefined}
      />
    </FormDialog>
  );
}
