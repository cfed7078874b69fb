import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPanel } from '../../lib/browser/open-panel';
import { Button } from '../ui/Button';

/** Opens the side panel and closes the popup. The window is asked for beforehand: a click may not wait for it. */
export function OpenPanel() {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Without a window there is no panel.
    browser.windows.getCurrent().then(
      ({ id }) => setWindowId(id),
      () => undefined,
    );
  }, []);
  if (windowId === undefined) return null;
  return (
    <Button
      look="quiet"
      // Where the browser refuses, the popup stays.
      onClick={() => void openPanel(windowId).then(close, () => undefined)}
    >
      {i18n.t('panel.open')}
    </Button>
  );
}
