import { useLayoutEffect, useState } from 'react';
import { type TabInFront, tabInFront } from './tab-in-front';

/**
 * The page in front when the screen was opened.
 * @param early the page, where it is known already.
 */
export function useTabInFront(early: TabInFront): TabInFront {
  // The first drawing takes over one that did not know of the page; the next is in the same frame.
  const [tab, setTab] = useState<TabInFront>();
  useLayoutEffect(() => {
    if (early) setTab(early);
    else void tabInFront().then(setTab);
  }, [early]);
  return tab;
}
