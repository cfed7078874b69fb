import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { AppLink } from './AppLink';

interface IconState {
  readonly title: string;
  /** A page that deals with it, where there is one. */
  readonly href?: string;
}

/** The state that the icon shows; undefined where the popup shows the same already, as what is due for review. */
async function readIcon(): Promise<IconState | undefined> {
  const action = browser.action ?? browser.browserAction;
  const [badge, title] = await Promise.all([action.getBadgeText({}), action.getTitle({})]);
  if (badge !== '!') return undefined;
  if (title === i18n.t('icon.drift')) return { title, href: '/options.html#sites' };
  return title === i18n.t('icon.brokenKey') ? { title, href: '/options.html#settings' } : { title };
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
    <p className="says">{state.href ? <AppLink href={state.href}>{state.title}</AppLink> : state.title}</p>
  );
}
