import { useState } from 'react';
import { i18n } from '#i18n';
import { calibrate } from '../../lib/goals/calibration';
import { isFarOff } from '../../lib/goals/score';
import { type Closing, causes, decisions, type KeyResult } from '../../lib/model/goals';
import type { GoalsData } from '../../lib/store/read';
import { carriedOver } from './carry-over';
import { attainmentInWords, calibrationInWords } from './closing-in-words';
import { FormDialog } from './FormDialog';
import { ChoiceField, optionsOf, TextField } from './fields';
import { useApply } from './useDoer';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
  readonly onClose: () => void;
}

/** Closes a key result: what came of it, what that says of the bet and of the target, what was learned, what comes next. */
export function CloseForm({ keyResult, data, onClose }: Props) {
  const { value, progress: attainment } = data.snapshots.find((s) => s.keyResult === keyResult.id) ?? {};
  const [learned, setLearned] = useState('');
  const [decision, setDecision] = useState<Closing['decision']>('carryOver');
  const [cause, setCause] = useState<NonNullable<Closing['cause']> | ''>('');
  const apply = useApply();
  const drivers = (keyResult.drivers ?? []).flatMap(
    (id) => data.snapshots.find((s) => s.keyResult === id)?.progress ?? [],
  );
  const reading = attainment === undefined ? undefined : calibrate(attainment, keyResult.commitment, drivers);
  const save = async () => {
    const closed: Closing = {
      at: new Date().toISOString(),
      decision,
      ...(value === undefined ? {} : { value }),
      ...(attainment === undefined ? {} : { attainment }),
      ...(reading ? { calibration: reading } : {}),
      ...(learned.trim() ? { learned: learned.trim() } : {}),
      ...(cause ? { cause } : {}),
    };
    await apply([
      { type: 'keyResult', id: keyResult.id, set: { closed } },
      ...(decision === 'carryOver' ? carriedOver(keyResult, data, value) : []),
    ]);
    return true;
  };
  return (
    <FormDialog title={i18n.t('close.title', [keyResult.title])} onSave={save} onClose={onClose}>
      <p>{attainmentInWords(keyResult, { value, attainment })}</p>
      {reading && <p>{calibrationInWords(reading)}</p>}
      {attainment !== undefined && isFarOff(attainment) && (
        <ChoiceField
          isOptional
          label={i18n.t('close.why')}
          value={cause}
          onChange={setCause}
          options={[['', '–'], ...optionsOf(causes, (one) => i18n.t(`close.cause_${one}`))]}
        />
      )}
      <TextField isOptional lines={3} label={i18n.t('close.learned')} value={learned} onChange={setLearned} />
      <ChoiceField
        label={i18n.t('close.decision')}
        value={decision}
        onChange={setDecision}
        options={optionsOf(decisions, (one) => i18n.t(`close.decision_${one}`))}
      />
    </FormDialog>
  );
}
