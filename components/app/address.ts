/** The router's path for the part of an address from its `#` on: `/home` for `#home`. */
export function pathOf(hash: string): string {
  return `/${hash.replace(/^#?\/?/, '')}`;
}

/** Whether the part of an address from its `#` on is Home's. */
export function isHome(hash: string): boolean {
  return ['/', '/home'].includes(pathOf(hash));
}

/** The address of a key result's page. */
export function keyResultHref(id: string): string {
  return `#key-results/${encodeURIComponent(id)}`;
}

/** The address of an objective among the goals. */
export function objectiveHref(id: string): string {
  return `#objectives/${encodeURIComponent(id)}`;
}

/** Whether an id is the one of an address: the router hands over what `decodeURI` makes of it. */
export function isAddressed(id: string, param: string): boolean {
  return decodeURI(encodeURIComponent(id)) === param;
}

/** The addresses of forms that are filled in from a page; the rest is the id of its subject. */
const fromPage = ['#goals/new/', '#log-time/'] as const;

/** The subject of the page that a form is filled in from, where an address says so. */
export function pageInAddress(hash: string): string | undefined {
  const prefix = fromPage.find((one) => hash.startsWith(one));
  if (prefix === undefined) return undefined;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    // An address that was cut or typed: there is no such page.
    return undefined;
  }
}
