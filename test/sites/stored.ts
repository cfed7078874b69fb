/** A record of the store, as it is. */
export type StoredRecord = Record<string, unknown>;

/**
 * Reads a table of the store in whichever page or worker of the extension it is run. It refers to nothing outside itself.
 * @returns no records where the store has not been made yet.
 */
export async function readTable(table: string): Promise<StoredRecord[]> {
  const name = 'stillroom';
  // Opening a store that is not there would make an empty one in its place.
  if (!(await indexedDB.databases()).some((d) => d.name === name)) return [];
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    if (!db.objectStoreNames.contains(table)) return [];
    return await new Promise<StoredRecord[]>((resolve, reject) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result as StoredRecord[]);
      request.onerror = () => reject(request.error);
    });
  } finally {
    db.close();
  }
}

/** Readings as `subject metric value`. */
export function figuresIn(readings: readonly StoredRecord[]): string[] {
  return readings.map((r) => `${r['subject']} ${r['metric']} ${r['value']}`);
}
