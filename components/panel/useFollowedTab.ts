import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type TabInFront, tabInFront } from '../popup/tab-in-front';

/** The page in front, whichever tab comes to the front and wherever it goes. */
export function useFollowedTab(): TabInFront {
  const [tab, setTab] = useState<TabInFront>();
  useEffect(() => {
    let latest = 0;
    const ask = () => {
      latest += 1;
      const own = latest;
      void tabInFront().then((found) => {
        // An earlier answer may come after a later one, and is outdated then.
        if (own === latest) setTab((before) => (isSame(before, found) ? before : found));
      });
    };
    ask();
    const { onActivated, onUpdated } = browser.tabs;
    for (const event of [onActivated, onUpdated]) event.addListener(ask);
    // A click on the icon shows us a page that the browser kept from us before.
    addEventListener('focus', ask);
    return () => {
      latest += 1;
      for (const event of [onActivated, onUpdated]) event.removeListener(ask);
      removeEventListener('focus', ask);
    };
  }, []);
  return tab;
}

function isSame(before: TabInFront, now: TabInFront): boolean {
  if (!before || before === 'none' || !now || now === 'none') return before === now;
  return before.id === now.id && before.url === now.url && before.title === now.title;
}
