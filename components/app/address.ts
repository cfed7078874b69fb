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
