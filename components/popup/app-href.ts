/** The address of a key result's page in the app. */
export function keyResultPage(id: string): string {
  return `/options.html#key-results/${encodeURIComponent(id)}`;
}
