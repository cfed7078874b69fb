import { useSyncExternalStore } from 'react';
import { storageKey } from '../storage-key';

const key = storageKey('stillroom-timer');
/** A running timer: its key result, the page that the time is for, and when it was started in milliseconds since 1970. */
export interface Timer {
  readonly keyResult: string;
  readonly subject?: string;
  readonly start: number;
}

// One page announces a change to itself; the browser announces it to the others.
const changed = 'stillroom-timer-changed';

/**
 * The running timer, in every page of the app. It is kept in the browser's local storage rather than in the store, so that
 * it goes on while no page is open and is no record until it is stopped.
 */
export function useTimer(): Timer | undefined {
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    // What is drawn before React does not show it.
    () => null,
  );
  return parse(text);
}

/** Starts the timer; one that runs is replaced. */
export function startTimer(timer: Timer): void {
  localStorage.setItem(key, JSON.stringify(timer));
  dispatchEvent(new Event(changed));
}

/** Ends the timer. */
export function clearTimer(): void {
  localStorage.removeItem(key);
  dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  for (const name of [changed, 'storage']) addEventListener(name, onChange);
  return () => {
    for (const name of [changed, 'storage']) removeEventListener(name, onChange);
  };
}

/** Every place shows it at once, so that it does without the schemas. Another version may have written something else. */
function parse(text: string | null): Timer | undefined {
  try {
    const { keyResult, start, subject } = JSON.parse(text ?? '{}') as { readonly [field: string]: unknown };
    if (typeof keyResult !== 'string' || typeof start !== 'number') return undefined;
    return { keyResult, start, ...(typeof subject === 'string' ? { subject } : {}) };
  } catch {
    return undefined;
  }
}
