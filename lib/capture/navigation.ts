import type { Lifetime } from './lifetime';

/** The part of the Navigation API that is used; Firefox has it from version 147 on. */
interface NavigationEvents extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls `onAddress` with the address of the page, without its fragment, at once and whenever it becomes another one
 * without a load: by a router, by going back, by a replaced address.
 */
export function followAddress(
  window: Window & typeof globalThis,
  lifetime: Lifetime,
  onAddress: (address: string) => void,
): void {
  let current: string | undefined;
  const check = () => {
    if (lifetime.isOver) return;
    const [address = ''] = window.document.URL.split('#', 1);
    if (address === current) return;
    current = address;
    onAddress(address);
  };
  const navigation = (window as { navigation?: NavigationEvents }).navigation;
  if (navigation) lifetime.listen(navigation, 'currententrychange', check);
  else observeForAddress(window, lifetime, check);
  for (const type of ['popstate', 'pageshow']) lifetime.listen(window, type, check);
  check();
}

/** Without the Navigation API a router is noticed by what it does next: it changes the document. */
function observeForAddress(window: Window & typeof globalThis, lifetime: Lifetime, check: () => void): void {
  const observer = new window.MutationObserver(check);
  observer.observe(window.document, { childList: true, subtree: true });
  lifetime.onEnd(() => observer.disconnect());
}
