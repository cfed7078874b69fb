import { useState } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { pace } from '../../../lib/goals/progress/pace';
import { isHeld } from '../../../lib/goals/progress/progress';
import { type KeyResult, manualStatuses, type Override } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { Button } from '../../ui/Button';
import { formatDay, formatNumber } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { useApplyEdits, useEdit } from '../useGoalEdits';

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot | undefined;
}

/** The status of a key result, its progress against the pace, and a manual status where it is set. */
export function Status({ keyResult, snapshot }: Props) {
  const now = Date.now();
  const { status, computed, override } = statusAt(keyResult, snapshot, now);
  const share = isHeld(keyResult) ? undefined : snapshot?.progress;
  return (
    <>
      <p className="stands">
        <b className={status}>{i18n.t(`status.${status}`)}</b>
        {share !== undefined && snapshot && (
          <span className="soft">
            {' · '}
            {i18n.t('stands.way', [percentOf(share), percentOf(pace(keyResult, snapshot, now))])}
          </span>
        )}
      </p>
      {snapshot?.failed !== undefined && <p className="soft">{i18n.t('stands.failed', [snapshot.failed])}</p>}
      {share !== undefined && snapshot?.expectedFrom !== undefined && (
        <p className="soft">{i18n.t('stands.expectedFrom', [formatDay(snapshot.expectedFrom)])}</p>
      )}
      {override && (
        <p className="soft">{i18n.t('stands.said', [override.reason, i18n.t(`status.${computed}`)])}</p>
      )}
    </>
  );
}

/** Sets a manual status, or goes back to the calculated one. */
export function SetStatus({ keyResult, snapshot }: Props) {
  const [isOpen, setOpen] = useState(false);
  const edit = useEdit();
  const { id, title } = keyResult;
  const isManual = statusAt(keyResult, snapshot, Date.now()).override !== undefined;
  return (
    <>
      {isManual ? (
        <Button
          look="quiet"
          aria-label={i18n.t('stands.takeBackNamed', [title])}
          onClick={() => edit([{ type: 'keyResult', id, set: { override: null } }])}
        >
          {i18n.t('stands.takeBack')}
        </Button>
      ) : (
        <Button look="quiet" aria-label={i18n.t('stands.sayNamed', [title])} onClick={() => setOpen(true)}>
          {i18n.t('stands.say')}
        </Button>
      )}
      {isOpen && <OverrideForm keyResult={keyResult} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A share in whole percent, rounded down as the bar is, but not clamped. */
function percentOf(share: number): string {
  return formatNumber(Math.floor(share * 100 + 1e-9));
}

/** Sets the manual status of a key result, with its reason. */
function OverrideForm({
  keyResult,
  onClose,
}: {
  readonly keyResult: KeyResult;
  readonly onClose: () => void;
}) {
  const [status, setStatus] = useState<Override['status']>('onTrack');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const apply = useApplyEdits();
  const save = async () => {
    setTried(true);
    if (!reason.trim()) return false;
    const override = { status, reason: reason.trim(), at: new Date().toISOString() };
    await apply([{ type: 'keyResult', id: keyResult.id, set: { override } }]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('stands.sayNamed', [keyResult.title])} onSave={save} onClose={onClose}>
      <ChoiceField
        label={i18n.t('history.override')}
        value={status}
        onChange={setStatus}
        options={optionsOf(manualStatuses, (one) => i18n.t(`status.${one}`))}
      />
      <TextField
        lines={2}
        label={i18n.t('stands.reason')}
        hint={i18n.t('stands.reasonHint')}
        value={reason}
        onChange={setReason}
        problem={isTried && !reason.trim() ? 'required' : undefined}
      />
    </FormDialog>
  );
}
