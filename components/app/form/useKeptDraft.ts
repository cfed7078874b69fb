import { useCallback, useState } from 'react';
import { isSameJson } from '../../../lib/model/same-json';
import { storageKey } from '../storage-key';

const prefix = storageKey('stillroom-draft ');

/** What a form does with a draft that survives the page. */
export interface KeptDraft {
  /** Whether the draft is another one than it began with. */
  readonly isChanged: boolean;
  readonly forget: () => void;
}

/** Sets a draft, or changes it. */
type SetDraft<T> = (change: T | ((before: T) => T)) => void;

/**
 * A draft that survives the page: it is kept in the browser's local storage with every change, until it is forgotten. The
 * draft of an edited record is dropped where the record was changed meanwhile, so that it does not undo that change.
 * @param id that of the edited record; undefined for a new one.
 * @param first the draft to start from where none is kept.
 * @returns the draft, what sets it, and what the form needs that shows it (`FormDialog`).
 */
export function useKeptDraft<T extends object>(
  type: string,
  id: string | undefined,
  first: () => T,
): [draft: T, setDraft: SetDraft<T>, kept: KeptDraft] {
  const key = keyOf(type, id);
  const [begun] = useState(first);
  const [draft, setDraft] = useState<T>(() => keptDraft(type, id, begun) ?? begun);
  const set = useCallback<SetDraft<T>>(
    (change) =>
      setDraft((before) => {
        const after = typeof change === 'function' ? change(before) : change;
        keep(key, JSON.stringify({ begun, draft: after }));
        return after;
      }),
    [key, begun],
  );
  const kept = { isChanged: !isSameJson(draft, begun), forget: () => localStorage.removeItem(key) };
  return [draft, set, kept];
}

/** The draft that is kept, if any, of a form that begins with `begun`. */
export function keptDraft<T extends object>(type: string, id: string | undefined, begun: T): T | undefined {
  return restored(localStorage.getItem(keyOf(type, id)), begun, id);
}

function keyOf(type: string, id: string | undefined): string {
  return `${prefix}${type} ${id ?? ''}`;
}

/** Keeps a draft. One that has no room there is not kept at all: an earlier state of it would be taken for what was typed last. */
function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
}

/** A kept draft, where it has the fields that this version's drafts have and, for an edited record, began with the same. */
function restored<T extends object>(text: string | null, begun: T, id: string | undefined): T | undefined {
  const kept = parsed(text);
  if (!isRecord(kept) || !isRecord(kept['draft'])) return undefined;
  if (id !== undefined && JSON.stringify(kept['begun']) !== JSON.stringify(begun)) return undefined;
  const fields = kept['draft'];
  const isAlike = Object.entries(begun).every(([name, value]) => typeof fields[name] === typeof value);
  return isAlike ? (fields as T) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Nothing of ours: the form starts afresh.
    return undefined;
  }
}
