import { useState } from 'react';
import { i18n } from '#i18n';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import { pace } from '../../../lib/goals/progress/pace';
import { isHeld } from '../../../lib/goals/progress/progress';
import { type KeyResult, manualStatuses, type Override } from '../../../lib/model/goals';
import type { Snapshot } from '../../../lib/model/snapshot';
import { Button } from '../../ui/Button';
import { figure } from '../../ui/format';
import { FormDialog } from '../form/FormDialog';
import { ChoiceField, optionsOf, TextField } from '../form/fields';
import { useAct, useApply } from '../useDoer';

interface Props {
  readonly keyResult: KeyResult;
  readonly snapshot: Snapshot | undefined;
}

/** How a key result stands, against its pace, and what a person says to that. */
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
      {override && (
        <p className="soft">{i18n.t('stands.said', [override.reason, i18n.t(`status.${computed}`)])}</p>
      )}
    </>
  );
}

/** Has a person say how a key result stands, or has its figure say it again. */
export function SayOtherwise({ keyResult, snapshot }: Props) {
  const [isOpen, setOpen] = useState(false);
  const act = useAct();
  const { id, title } = keyResult;
  const isSaid = statusAt(keyResult, snapshot, Date.now()).override !== undefined;
  return (
    <>
      {isSaid ? (
        <Button
          look="quiet"
          aria-label={i18n.t('stands.takeBackNamed', [title])}
          onClick={() => act([{ type: 'keyResult', id, set: { override: null } }])}
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

/** A share in whole percent, rounded down as the bar is, and as far beyond 100 as it is. */
function percentOf(share: number): string {
  return figure(Math.floor(share * 100 + 1e-9));
}

/** Says that a key result stands otherwise than its figure tells, and why. */
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
  const apply = useApply();
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
