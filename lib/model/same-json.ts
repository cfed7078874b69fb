/** Whether two JSON values are equal, regardless of the order of keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  const at = (o: object, k: string) => (o as Record<string, unknown>)[k];
  return (
    keys.length === others.length && keys.every((k) => Object.hasOwn(b, k) && isSameJson(at(a, k), at(b, k)))
  );
}
