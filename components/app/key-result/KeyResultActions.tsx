import { useState } from 'react';
import { i18n } from '#i18n';
import { draftOfKeyResult } from '../../../lib/goals/drafts/key-result-draft';
import { inOrder } from '../../../lib/goals/outline/group';
import { moveEdits } from '../../../lib/goals/outline/order';
import { statusAt } from '../../../lib/goals/progress/effective-status';
import type { KeyResult } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { CloseForm } from '../closing/CloseForm';
import { LogTimeForm } from '../log-time/LogTimeForm';
import { useEdit } from '../useGoalEdits';
import { CheckInForm } from './CheckInForm';
import { ImportValues } from './ImportValues';
import { KeyResultForm } from './KeyResultForm';
import { OverrideForm } from './OverrideForm';

interface Props {
  readonly keyResult: KeyResult;
  readonly data: GoalsData;
}

type Opened = 'checkIn' | 'time' | 'edit' | 'close' | 'status' | 'values' | undefined;

/** What can be done with a key result. */
export function KeyResultActions({ keyResult, data }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const { title, closed } = keyResult;
  const siblings = siblingsOf(keyResult, data);
  return (
    <>
      {!closed && (
        <>
          <Button look="go" onClick={() => setOpened('checkIn')}>
            {i18n.t('app.checkIn')}
          </Button>
          <Button onClick={() => setOpened('time')}>{i18n.t('app.logTime')}</Button>
          <Button aria-label={i18n.t('options.editNamed', [title])} onClick={() => setOpened('edit')}>
            {i18n.t('options.edit')}
          </Button>
          <Button aria-label={i18n.t('close.title', [title])} onClick={() => setOpened('close')}>
            {i18n.t('close.close')}
          </Button>
        </>
      )}
      <MoreActions keyResult={keyResult} data={data} onOpen={setOpened} />
      {opened === 'checkIn' && <CheckInForm keyResult={keyResult} onClose={close} />}
      {opened === 'time' && <LogTimeForm keyResult={keyResult} onClose={close} />}
      {opened === 'close' && <CloseForm keyResult={keyResult} data={data} onClose={close} />}
      {opened === 'status' && <OverrideForm keyResult={keyResult} onClose={close} />}
      {opened === 'values' && <ImportValues keyResult={keyResult} data={data} onClose={close} />}
      {opened === 'edit' && (
        <KeyResultForm
          first={draftOfKeyResult(keyResult)}
          keyResult={keyResult}
          data={data}
          order={siblings.indexOf(keyResult)}
          onClose={close}
        />
      )}
    </>
  );
}

function siblingsOf({ objective }: KeyResult, data: GoalsData): KeyResult[] {
  return inOrder(data.keyResults.filter((k) => k.objective === objective && !k.archived && !k.closed));
}

interface MoreProps extends Props {
  readonly onOpen: (form: 'status' | 'values') => void;
}

/** The rarer actions: values of before, status, place in the list, archive. */
function MoreActions({ keyResult, data, onOpen }: MoreProps) {
  const edit = useEdit();
  const { id, title, closed, measure } = keyResult;
  const snapshot = data.snapshots.find((s) => s.keyResult === id);
  const isManual = statusAt(keyResult, snapshot, Date.now()).override !== undefined;
  const siblings = siblingsOf(keyResult, data);
  const at = siblings.indexOf(keyResult);
  const move = (by: -1 | 1) => edit(moveEdits('keyResult', siblings, at, by));
  const set = (fields: Partial<Record<'override' | 'closed', null>>) =>
    edit([{ type: 'keyResult', id, set: fields }]);
  const ofOpen = [
    // Other values are captured, not entered.
    ...(measure.kind === 'manual'
      ? [{ label: i18n.t('values.import'), onChoose: () => onOpen('values') }]
      : []),
    isManual
      ? { label: i18n.t('progress.useCalculated'), onChoose: () => set({ override: null }) }
      : { label: i18n.t('progress.setStatus'), onChoose: () => onOpen('status') },
    { label: i18n.t('app.moveUp'), onChoose: () => move(-1), isDisabled: at <= 0 },
    { label: i18n.t('app.moveDown'), onChoose: () => move(1), isDisabled: at === siblings.length - 1 },
  ];
  const ofClosed = [{ label: i18n.t('close.reopen'), onChoose: () => set({ closed: null }) }];
  return (
    <Menu
      name={i18n.t('app.actionsFor', [title])}
      actions={[
        ...(closed ? ofClosed : ofOpen),
        {
          label: i18n.t('options.archive'),
          onChoose: () => edit([{ type: 'keyResult', id, set: { archived: true } }]),
        },
      ]}
    >
      ⋯
    </Menu>
  );
}
