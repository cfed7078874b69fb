import { useState } from 'react';
import { i18n } from '#i18n';
import { draftOfKeyResult } from '../../../lib/goals/drafts/key-result-draft';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { Chart } from '../../ui/Chart';
import { forecastInWords } from '../../ui/forecast-in-words';
import { progressInWords } from '../../ui/format';
import { CloseForm } from '../closing/CloseForm';
import { History, MovedTarget } from '../goals/History';
import { ItemActions } from '../goals/ItemActions';
import { useEdit } from '../useGoalEdits';
import { CheckIns } from './CheckIns';
import { Evidence } from './Evidence';
import { KeyResultForm } from './KeyResultForm';
import { measureInWords } from './measure-in-words';
import { RecordForm } from './RecordForm';
import { SetStatus, Status } from './Status';

interface Props {
  readonly keyResult: KeyResult;
  /** All key results of the list, in order. */
  readonly siblings: readonly KeyResult[];
  readonly at: number;
  readonly data: GoalsData;
}

/** A key result: its value, status, measure, chart, evidence, history and actions. */
export function KeyResultItem({ keyResult, siblings, at, data }: Props) {
  const [isOpen, setOpen] = useState<'edit' | 'record' | 'close' | undefined>();
  const { id, title, layer, measure } = keyResult;
  const snapshot = data.snapshots.find((s) => s.keyResult === id);
  const value = snapshot?.value;
  const checkIns = data.checkIns.filter((c) => c.keyResult === id);
  const close = () => setOpen(undefined);
  return (
    <div className="item">
      <header>
        <div>
          <h3>{title}</h3>
          <p className="soft">
            {value === undefined ? i18n.t('status.noData') : progressInWords(keyResult, value)}
            {' · '}
            {i18n.t(`form.layer_${layer}`)}
          </p>
        </div>
        <ItemActions type="keyResult" siblings={siblings} at={at} onEdit={() => setOpen('edit')} />
      </header>
      <Status keyResult={keyResult} snapshot={snapshot} />
      <MovedTarget id={id} data={data} />
      <p className="soft">{measureInWords(measure, keyResult)}</p>
      {snapshot?.forecast && <p className="soft">{forecastInWords(keyResult, snapshot.forecast)}</p>}
      {snapshot && <Chart keyResult={keyResult} snapshot={snapshot} checkIns={checkIns} now={Date.now()} />}
      {measure.kind === 'milestones' && <Milestones keyResult={keyResult} measure={measure} />}
      <Evidence keyResult={keyResult} data={data} />
      <CheckIns checkIns={checkIns} />
      <History type="keyResult" id={id} data={data} />
      <div className="foot">
        {measure.kind === 'manual' && (
          <Button aria-label={i18n.t('options.recordNamed', [title])} onClick={() => setOpen('record')}>
            {i18n.t('options.record')}
          </Button>
        )}
        <SetStatus keyResult={keyResult} snapshot={snapshot} />
        <Button look="quiet" aria-label={i18n.t('close.title', [title])} onClick={() => setOpen('close')}>
          {i18n.t('close.close')}
        </Button>
      </div>
      {isOpen === 'close' && <CloseForm keyResult={keyResult} data={data} onClose={close} />}
      {isOpen === 'record' && <RecordForm keyResult={keyResult} onClose={close} />}
      {isOpen === 'edit' && (
        <KeyResultForm
          first={draftOfKeyResult(keyResult)}
          keyResult={keyResult}
          data={data}
          order={at}
          onClose={close}
        />
      )}
    </div>
  );
}

interface MilestonesProps {
  readonly keyResult: KeyResult;
  readonly measure: Extract<KeyResult['measure'], { kind: 'milestones' }>;
}

/** The milestones as checkboxes. */
function Milestones({ keyResult, measure }: MilestonesProps) {
  const edit = useEdit();
  const tick = (at: number, done: boolean) => {
    const steps = measure.steps.map((step, n) => (n === at ? { ...step, done } : step));
    edit([{ type: 'keyResult', id: keyResult.id, set: { measure: { kind: 'milestones', steps } } }]);
  };
  return (
    <fieldset className="milestones">
      <legend>{i18n.t('options.steps')}</legend>
      {measure.steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity, and the boxes are controlled
        <label className="check" key={at}>
          <input type="checkbox" checked={step.done} onChange={(e) => tick(at, e.target.checked)} />
          {step.title}
        </label>
      ))}
    </fieldset>
  );
}
