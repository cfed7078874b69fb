/**
 * The name of the lock that a page holds while it imports: the browser gives it up when the page is closed, however that
 * happens, and the worker then drops what the page has left.
 */
export function importLock(id: string): string {
  return `stillroom-import-${id}`;
}
