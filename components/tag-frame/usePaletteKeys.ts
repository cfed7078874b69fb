import { type KeyboardEvent, useState } from 'react';
import type { FrameChoice, FrameState } from '../../lib/messages/overlay';
import { filterChoices } from '../palette/filter';

/** What of the palette is typed, active and selected. */
export interface PaletteKeys {
  readonly query: string;
  readonly shown: readonly FrameChoice[];
  readonly active: FrameChoice | undefined;
  readonly canCreate: boolean;
  /** The ids of what Enter tags: what is selected, else what is active. */
  readonly chosen: readonly string[];
  readonly type: (query: string) => void;
  readonly toggle: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The keys of the palette: arrows move, Space selects once they have moved, Enter takes, or creates what was not found. */
export function usePaletteKeys(
  { choices }: FrameState,
  onEnter: (ids: readonly string[]) => void,
  onCreate: () => void,
): PaletteKeys {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<number>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const shown = filterChoices(choices, query);
  const canCreate = query.trim() !== '' && !choices.some((c) => c.title === query.trim());
  // What is tagged already is not preselected.
  const place = at ?? shown.findIndex((choice) => !choice.isTagged);
  const active = shown[place];
  const chosen = selected.length ? selected : active ? [active.id] : [];
  const toggle = (id: string) =>
    setSelected(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length) {
      // Without an active one, the arrow up goes to the last one.
      const from = place < 0 ? Math.min(0, -step) : place;
      setAt((from + step + shown.length) % shown.length);
    } else if (event.key === ' ' && at !== undefined && active) toggle(active.id);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (chosen.length) onEnter(chosen);
      else if (canCreate && !shown.length) onCreate();
    } else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    setQuery(text);
    setAt(undefined);
  };
  return { query, shown, active, canCreate, chosen, type, toggle, onKeyDown };
}
