import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { i18n } from '#i18n';
import { send } from '../../../lib/messages/send';
import { readSettings } from '../../../lib/store/db/read-settings';
import { useStore } from '../../ui/useStore';
import { useGoals, useOpened } from '../goals-context';
import { CheckInForm } from '../key-result/CheckInForm';
import { LogTimeForm } from '../log-time/LogTimeForm';
import { useAct } from '../useGoalEdits';
import { type Action, type Command, type CommandGroup, commandsFor } from './commands';
import './command-bar.css';

/** More than so many commands are found by typing. */
const shown = 60;

/** Finds and runs a command: go to a goal or a place, check in, log time, review, pause reading. */
export function CommandBar({ onClose }: { readonly onClose: () => void }) {
  const data = useGoals();
  const { data: settings } = useStore(useOpened(), readSettings);
  const act = useAct();
  const [form, setForm] = useState<Action>();
  const choose = (action: Action) => {
    if (action.to === 'checkIn' || action.to === 'logTime') return setForm(action);
    onClose();
    if (action.to === 'address') location.hash = action.href;
    else if (action.to === 'read') void act(setReading(action.reads));
  };
  if (!data || !settings) return null;
  if (form?.to === 'checkIn' && form.keyResult)
    return <CheckInForm keyResult={form.keyResult} onClose={onClose} />;
  if (form?.to === 'logTime') return <LogTimeForm keyResult={form.keyResult} onClose={onClose} />;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="command-backdrop" />
        <Dialog.Popup className="command-bar" aria-label={i18n.t('commands.title')}>
          <Autocomplete.Root
            open
            inline
            items={commandsFor(data, settings.reads)}
            autoHighlight="always"
            keepHighlight
            limit={shown}
          >
            <Autocomplete.Input
              aria-label={i18n.t('commands.search')}
              placeholder={i18n.t('commands.search')}
            />
            <Autocomplete.Empty>
              <p className="none">{i18n.t('commands.none')}</p>
            </Autocomplete.Empty>
            <Autocomplete.List className="command-list">
              {(group: CommandGroup) => <Group key={group.value} group={group} onChoose={choose} />}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Pauses or resumes reading, and what undoes it. */
function setReading(reads: boolean) {
  const set = async (to: boolean) => await send('changeSettings', { reads: to });
  return async () => {
    await set(reads);
    return async () => {
      await set(!reads);
      return true;
    };
  };
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly onChoose: (action: Action) => void;
}

function Group({ group, onChoose }: GroupProps) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className="command-group">{group.value}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(command: Command) => (
          <Autocomplete.Item
            key={command.value}
            value={command}
            className="menu-item"
            onClick={() => onChoose(command.action)}
          >
            {command.label}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}
