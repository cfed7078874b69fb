import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { storageKey } from '../storage-key';

const key = storageKey('stillroom-timer');
const timer = z.object({ keyResult: z.string(), start: z.number() });
/** A running timer: its key result, and when it was started in milliseconds since 1970. */
export type Timer = z.infer<typeof timer>;

// One page announces a change to itself; the browser announces it to the others.
const changed = 'stillroom-timer-changed';

/**
 * The running timer, in every page of the app. It is kept in the browser's local storage rather than in the store, so that
 * it goes on while no page is open and is no record until it is stopped.
 */
export function useTimer(): Timer | undefined {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  return parse(text);
}

/** Starts the timer for a key result; one that runs is replaced. */
export function startTimer(keyResult: string, start: number): void {
  localStorage.setItem(key, JSON.stringify({ keyResult, start } satisfies Timer));
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

function parse(text: string | null): Timer | undefined {
  if (text === null) return undefined;
  try {
    return timer.parse(JSON.parse(text));
  } catch {
    // Another version wrote it.
    return undefined;
  }
}
