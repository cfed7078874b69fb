import { useState } from 'react';

/**
 * When data were first shown here, in milliseconds since 1970: what they tell is not compared with the time at which the screen was
 * opened, which may be days ago.
 */
export function useTimeOf(data: object): number {
  const [shown, setShown] = useState(() => ({ data, at: Date.now() }));
  if (shown.data === data) return shown.at;
  const next = { data, at: Date.now() };
  setShown(next);
  return next.at;
}
