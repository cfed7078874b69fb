import { useState } from 'react';

/** As many as are drawn without a person waiting for them. */
export const usualStep = 100;

/**
 * How much of a long list is drawn.
 * @param step how many items are drawn at first, and with every request for more.
 * @returns the number of items, what shows more of them, and what begins again.
 */
export function useShown(step = usualStep): [shown: number, more: () => void, reset: () => void] {
  const [shown, setShown] = useState(step);
  return [shown, () => setShown(shown + step), () => setShown(step)];
}
