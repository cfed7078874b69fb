import { send } from '../../../lib/messages/send';
import { StillroomError } from '../../../lib/model/errors';

/** The most lines and characters in one message. */
const batch = { lines: 2000, characters: 2_000_000 };
/** The maximum length of a line in characters, so that a file without line ends is refused early. */
const longestLine = 5_000_000;

/**
 * Imports a backup: all of it, or nothing where a line is wrong.
 * @param onProgress called with the share of the file that has been checked; 1 while it is being committed.
 * @returns how many records were new or changed something.
 * @throws StillroomError `badBackup` naming the line and the reason.
 */
export async function importFile(
  file: Blob,
  onProgress: (share: number) => void,
): Promise<{ changed: number }> {
  const { id } = await send('importBegin', {});
  let first = 1;
  let done = 0;
  for await (const lines of linesOf(file)) {
    await send('importLines', { id, first, lines });
    first += lines.length;
    done += lines.reduce((sum, line) => sum + line.length + 1, 0);
    // A file has at least as many bytes as characters, so the share is never too high.
    onProgress(Math.min(0.99, done / Math.max(1, file.size)));
  }
  if (first === 1) throw new StillroomError('badBackup', 'the file is empty');
  onProgress(1);
  return await send('importCommit', { id });
}

/** The lines of a file in batches, so that memory never holds the whole file. */
export async function* linesOf(file: Blob): AsyncGenerator<string[]> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, lines, size] = ['', [] as string[], 0];
  let number = 1;
  for (;;) {
    const { value, done } = await reader.read();
    const parts = (rest + decode(decoder, value, number)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longestLine)
      throw new StillroomError('badBackup', `line ${number + parts.length}: is too long`);
    if (done && rest) parts.push(rest);
    for (const part of parts) {
      lines.push(part.replace(/\r$/, ''));
      number += 1;
      size += part.length;
      if (lines.length < batch.lines && size < batch.characters) continue;
      yield lines;
      [lines, size] = [[], 0];
    }
    if (done) break;
  }
  if (lines.length) yield lines;
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new StillroomError('badBackup', `after line ${line}: the file is not UTF-8 text`);
  }
}
