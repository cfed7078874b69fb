import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Site } from '../../../lib/messages/protocol';
import { send } from '../../../lib/messages/send';
import { onStoreChange } from '../../../lib/store/db/changes';

/** The sites, updated when a permission changes, here or in the browser's settings. */
export function useSites(): readonly Site[] {
  const [sites, setSites] = useState<readonly Site[]>([]);
  const load = useCallback(() => {
    // Without an answer the list stays as it is; reloading the page asks again.
    void send('sites', {}).then(
      (answer) => setSites(answer.sites),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    load();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(load);
    onRemoved.addListener(load);
    const unsubscribe = onStoreChange(load);
    return () => {
      onAdded.removeListener(load);
      onRemoved.removeListener(load);
      unsubscribe();
    };
  }, [load]);
  return sites;
}
