/** The address of a key result's page in the app. */
export function keyResultPage(id: string): string {
  return `/options.html#key-results/${encodeURIComponent(id)}`;
}

/** The address of the form that logs time; with a page that counts, filled in with it. */
export function logTimePage(subject: string | undefined): string {
  const page = subject === undefined ? '' : `/${encodeURIComponent(subject)}`;
  return `/options.html#log-time${page}`;
}

/** The address of the form for a new key result, filled in from a page. */
export function newKeyResultPage(subject: string): string {
  return `/options.html#goals/new/${encodeURIComponent(subject)}`;
}
