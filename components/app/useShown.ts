import { useState } from 'react';

/** So many items of a long list are drawn at first, and with every request for more. */
const step = 100;

/**
 * How much of a long list is drawn.
 * @returns the number of items, what shows more of them, and what begins again.
 */
export function useShown(): [shown: number, more: () => void, reset: () => void] {
  const [shown, setShown] = useState(step);
  return [shown, () => setShown(shown + step), () => setShown(step)];
}
