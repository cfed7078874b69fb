import { useEffect, useState } from 'react';
import { type TabInFront, tabInFront } from './tab-in-front';

/**
 * The page in front when the screen was opened.
 * @param early the page, where it is known already.
 */
export function useTabInFront(early: TabInFront): TabInFront {
  const [tab, setTab] = useState<TabInFront>(early);
  useEffect(() => {
    if (!early) void tabInFront().then(setTab);
  }, [early]);
  return tab;
}
