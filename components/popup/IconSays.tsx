import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** What the icon says, with where that is answered; undefined where it says nothing that the popup does not. */
async function readIcon(): Promise<{ title: string; href: string } | undefined> {
  const action = browser.action ?? browser.browserAction;
  const [badge, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
  if (/^\d+$/.test(badge)) return { title, href: '/options.html#review' };
  return badge === '!' ? { title, href: '/options.html#sites' } : undefined;
}

/** What the icon's badge stands for. It comes after the first paint, and so where it moves nothing. */
export function IconSays() {
  const [says, setSays] = useState<Awaited<ReturnType<typeof readIcon>>>();
  useEffect(() => {
    // Where the browser does not tell, nothing is said.
    readIcon().then(setSays, () => undefined);
  }, []);
  if (!says) return null;
  return (
    <p className="says">
      <a href={says.href} target="_blank" rel="noreferrer">
        {says.title}
      </a>
    </p>
  );
}
