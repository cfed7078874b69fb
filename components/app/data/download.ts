import { localDay } from '../../../lib/model/local-day';
import { exportBackup } from '../../../lib/store/backup/export';
import type { Database } from '../../../lib/store/db/database';
import { saveFile } from '../save-file';

/** The size of the pieces of text given to the browser, which may keep them on disk. */
const pieceSize = 4_000_000;

/**
 * Writes a backup as a download.
 * @param now milliseconds since 1970.
 * @param passphrase where given, the key of people goes with it, encrypted under this.
 */
export async function downloadBackup(db: Database, now: number, passphrase?: string): Promise<void> {
  const pieces: Blob[] = [];
  let text = '';
  for await (const lines of exportBackup(db, now, passphrase)) {
    text += lines;
    if (text.length < pieceSize) continue;
    pieces.push(new Blob([text]));
    text = '';
  }
  const blob = new Blob([...pieces, text], { type: 'application/jsonl' });
  saveFile(`stillroom-${localDay(new Date(now))}.jsonl`, blob);
}
