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

const fromPage = '#goals/new/';

/** The subject of the page that a new key result is created from, where an address says so. */
export function pageInAddress(hash: string): string | undefined {
  if (!hash.startsWith(fromPage)) return undefined;
  try {
    return decodeURIComponent(hash.slice(fromPage.length));
  } catch {
    // An address that was cut or typed: there is no such page.
    return undefined;
  }
}
