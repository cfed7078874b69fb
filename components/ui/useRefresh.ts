import { useEffect } from 'react';
import { send } from '../../lib/messages/send';

/** Asks the worker to refresh stale snapshots. */
export function useRefresh(isStale: boolean): void {
  useEffect(() => {
    // After the first paint, because the worker may have to start first.
    if (isStale) void send('refresh', {}).catch(() => undefined);
  }, [isStale]);
}
