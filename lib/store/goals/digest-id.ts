/**
 * An id that follows from what a record is about, so that two machines give the same record the same one: a digest of texts.
 * IndexedDB ends a transaction during it, so it is made before.
 */
export async function digestId(type: string, texts: readonly (string | null)[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  return `${type}-${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
