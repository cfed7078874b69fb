import { useEffect } from 'react';
import { send } from '../../lib/messages/send';

/** Asks the worker to bring the figures up to date where they are older than what is stored. */
export function useRefresh(isStale: boolean): void {
  useEffect(() => {
    // After the first paint: the worker may have to wake up for it.
    if (isStale) void send('refresh', {}).catch(() => undefined);
  }, [isStale]);
}
