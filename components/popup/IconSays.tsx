import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

interface Says {
  readonly title: string;
  /** Where it is answered, where a page can do that. */
  readonly href?: string;
}

/** What the icon says; undefined where it says nothing that the popup does not. */
async function readIcon(): Promise<Says | undefined> {
  const action = browser.action ?? browser.browserAction;
  const [badge, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
  if (/^\d+$/.test(badge)) return { title, href: '/options.html#review' };
  if (badge !== '!') return undefined;
  return title === i18n.t('icon.drift') ? { title, href: '/options.html#sites' } : { title };
}

/** What the icon's badge stands for. It comes after the first paint, and so where it moves nothing. */
export function IconSays() {
  const [says, setSays] = useState<Says>();
  useEffect(() => {
    // Where the browser does not tell, nothing is said.
    readIcon().then(setSays, () => undefined);
  }, []);
  if (!says) return null;
  return (
    <p className="says">
      {says.href ? (
        <a href={says.href} target="_blank" rel="noreferrer">
          {says.title}
        </a>
      ) : (
        says.title
      )}
    </p>
  );
}
