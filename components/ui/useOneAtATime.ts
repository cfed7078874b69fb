import { useRef, useState } from 'react';

/**
 * Does one thing at a time: what is asked for before the last one is done, and what it changed is drawn, is left out.
 * @param work what is done; where it fails, who asked for it is told.
 * @returns what asks for it, with what `work` resolves to; undefined where it was left out.
 */
export function useOneAtATime<Args extends unknown[], T>(
  work: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T | undefined> {
  const begun = useRef(0);
  // As it is drawn: together with what the work changed.
  const [done, setDone] = useState(0);
  return async (...args) => {
    if (begun.current > done) return undefined;
    begun.current += 1;
    return work(...args).finally(() => setDone(begun.current));
  };
}
