import { useState } from 'react';
import { storageKey } from './storage-key';

type Fields<T> = { readonly [Name in keyof T]: string };

/**
 * What a place shows, such as its filter, while the tab is open: leaving the place, going back to it and reloading keep it.
 * @param first what is shown where nothing was chosen yet.
 */
export function useSessionState<T extends Fields<T>>(name: string, first: T): [T, (next: T) => void] {
  const key = storageKey(name);
  const [state, setState] = useState<T>(() => restored(sessionStorage.getItem(key), first));
  const set = (next: T) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setState(next);
  };
  return [state, set];
}

/** What was kept, where it has the fields that this version has. */
function restored<T extends Fields<T>>(text: string | null, first: T): T {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null) return first;
    const fields = kept as Readonly<Record<string, unknown>>;
    return Object.keys(first).every((name) => typeof fields[name] === 'string') ? (kept as T) : first;
  } catch {
    // Nothing of ours.
    return first;
  }
}
