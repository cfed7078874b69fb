import { type Database, ensureOpen, openStore } from '../store/db/database';

/** A function that opens a store once, and again where it was closed. */
export function storeOpener(name?: string): () => Promise<Database> {
  let opened: Promise<Database> | undefined;
  return async () => {
    opened ??= openStore(name);
    try {
      return await ensureOpen(await opened);
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}
