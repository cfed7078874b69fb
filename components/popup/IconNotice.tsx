import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

interface IconState {
  readonly title: string;
  /** A page that deals with it, where there is one. */
  readonly href?: string;
}

/** The state that the icon shows; undefined where the popup shows the same already. */
async function readIcon(): Promise<IconState | undefined> {
  const action = browser.action ?? browser.browserAction;
  const [badge, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
  if (/^\d+$/.test(badge)) return { title, href: '/options.html#review' };
  if (badge !== '!') return undefined;
  if (title === i18n.t('icon.drift')) return { title, href: '/options.html#sites' };
  return title === i18n.t('icon.brokenKey') ? { title, href: '/options.html#privacy' } : { title };
}

/** Explains the icon's badge. It appears after the first paint, in a place where it moves nothing. */
export function IconNotice() {
  const [state, setState] = useState<IconState>();
  useEffect(() => {
    // Without an answer nothing is shown.
    readIcon().then(setState, () => undefined);
  }, []);
  if (!state) return null;
  return (
    <p className="says">
      {state.href ? (
        <a href={state.href} target="_blank" rel="noreferrer">
          {state.title}
        </a>
      ) : (
        state.title
      )}
    </p>
  );
}
