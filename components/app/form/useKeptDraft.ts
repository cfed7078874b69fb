import { useState } from 'react';

const prefix = 'stillroom-draft ';

/**
 * A draft that survives the page: it is kept in the browser's local storage with every change, until it is forgotten.
 * @param name what the draft is of.
 * @param first the draft to start from where none is kept.
 * @returns the draft, what sets it, and what forgets it.
 */
export function useKeptDraft<T extends object>(
  name: string,
  first: () => T,
): [draft: T, setDraft: (change: (before: T) => T) => void, forget: () => void] {
  const key = prefix + name;
  const [draft, setDraft] = useState<T>(() => {
    const start = first();
    return restored(localStorage.getItem(key), start) ?? start;
  });
  return [
    draft,
    (change) =>
      setDraft((before) => {
        const after = change(before);
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    () => localStorage.removeItem(key),
  ];
}

/** A kept draft, where it has the fields that this version's drafts have. */
function restored<T extends object>(text: string | null, like: T): T | undefined {
  const kept = parsed(text);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const fields = kept as Readonly<Record<string, unknown>>;
  const isAlike = Object.entries(like).every(([name, value]) => typeof fields[name] === typeof value);
  return isAlike ? (kept as T) : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Nothing of ours: the form starts afresh.
    return undefined;
  }
}
