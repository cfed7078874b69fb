import { browser } from 'wxt/browser';

/** What content scripts alone may do with an element: Chromium has it as a function, Firefox as a property. */
interface ShadowHost {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface DomApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The elements besides custom ones that can have a shadow root. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The shadow root of an element, also a closed one. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { localName } = element;
  // Asking the browser about each cell of a table would take a good part of a look.
  if (!hosts.has(localName) && !localName.includes('-')) return null;
  const { openOrClosedShadowRoot } = element as ShadowHost;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { dom } = browser as DomApi;
  return dom ? dom.openOrClosedShadowRoot(element) : element.shadowRoot;
}
