import { exportBackup } from '../../../lib/store/backup/export';
import type { Database } from '../../../lib/store/db/database';

/** So much text is handed to the browser at a time, which keeps it on disk where it is much. */
const pieceSize = 4_000_000;

/**
 * Writes a backup as a download.
 * @param now milliseconds since 1970.
 */
export async function downloadBackup(db: Database, now: number): Promise<void> {
  const pieces: Blob[] = [];
  let text = '';
  for await (const lines of exportBackup(db, now)) {
    text += lines;
    if (text.length < pieceSize) continue;
    pieces.push(new Blob([text]));
    text = '';
  }
  const blob = new Blob([...pieces, text], { type: 'application/jsonl' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `stillroom-${new Date(now).toISOString().slice(0, 10)}.jsonl`;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
