import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type ActiveTab, activeTab } from './active-tab';

/** The page in front; `none` where there is no web page, undefined until the browser has answered. */
export type TabInFront = ActiveTab | 'none' | undefined;

/** The page in front when the screen was opened. */
export function useTabInFront(): TabInFront {
  const [tab, setTab] = useState<TabInFront>();
  useEffect(() => {
    void activeTab().then((found) => setTab(found ?? 'none'));
  }, []);
  return tab;
}

/** The page in front, whichever tab comes to the front and wherever it goes. */
export function useFollowedTab(): TabInFront {
  const [tab, setTab] = useState<TabInFront>();
  useEffect(() => {
    let latest = 0;
    const ask = () => {
      latest += 1;
      const own = latest;
      void activeTab().then((found) => {
        // An earlier answer may come after a later one, and is outdated then.
        if (own === latest) setTab((before) => (isSame(before, found) ? before : (found ?? 'none')));
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

function isSame(before: TabInFront, now: ActiveTab | undefined): boolean {
  if (!before || before === 'none' || !now) return false;
  return before.id === now.id && before.url === now.url && before.title === now.title;
}
