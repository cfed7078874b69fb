import { useEffect, useState } from 'react';
import { loadedLater } from '../../ui/loaded-later';
import { asksForCommands } from './command-key';

const CommandBar = loadedLater(async () => (await import('./CommandBar')).CommandBar);

/** Opens the command bar with Ctrl K, or ⌘ K; its code is loaded then. */
export function CommandKey() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksForCommands(event)) return;
      // A form that is open must be finished first: what was typed in it would be out of reach.
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    if (globalThis.earlyApp?.takeCommandKey()) setOpen(true);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return isOpen && <CommandBar onClose={() => setOpen(false)} />;
}
