import { useState } from 'react';
import { i18n } from '#i18n';
import type { Cycle } from '../../../lib/model/goals';
import type { GoalsData } from '../../../lib/store/goals/read-goals';
import { Menu, type MenuAction } from '../../ui/Menu';
import { CloseCycle } from '../closing/CloseCycle';
import { useEdit } from '../useGoalEdits';
import { CycleForm } from './CycleForm';
import { WorkspaceForm } from './WorkspaceForm';

type Opened = { for: 'workspace' | 'addCycle' } | { for: 'editCycle' | 'closeCycle'; cycle: Cycle };

/** The actions that are rare: mission and values, and the cycles. */
export function GoalsMenu({ data }: { readonly data: GoalsData }) {
  const [opened, setOpened] = useState<Opened>();
  const edit = useEdit();
  const close = () => setOpened(undefined);
  const actionsOf = (cycle: Cycle): MenuAction[] => [
    {
      label: i18n.t('options.editNamed', [cycle.title]),
      onChoose: () => setOpened({ for: 'editCycle', cycle }),
    },
    {
      label: i18n.t('closeCycle.close', [cycle.title]),
      onChoose: () => setOpened({ for: 'closeCycle', cycle }),
    },
    ...(data.objectives.some((o) => o.cycle === cycle.id)
      ? []
      : [
          {
            label: i18n.t('app.deleteNamed', [cycle.title]),
            onChoose: () => edit([{ type: 'cycle', id: cycle.id, remove: true }]),
          },
        ]),
  ];
  return (
    <>
      <Menu
        name={i18n.t('app.more')}
        actions={[
          { label: i18n.t('options.workspaceEdit'), onChoose: () => setOpened({ for: 'workspace' }) },
          { label: i18n.t('options.addCycle'), onChoose: () => setOpened({ for: 'addCycle' }) },
          ...data.cycles.filter((c) => !c.closed).flatMap(actionsOf),
        ]}
      >
        ⋯
      </Menu>
      {opened?.for === 'workspace' && <WorkspaceForm data={data} onClose={close} />}
      {opened?.for === 'addCycle' && <CycleForm data={data} onClose={close} />}
      {opened?.for === 'editCycle' && <CycleForm cycle={opened.cycle} data={data} onClose={close} />}
      {opened?.for === 'closeCycle' && <CloseCycle cycle={opened.cycle} data={data} onClose={close} />}
    </>
  );
}
