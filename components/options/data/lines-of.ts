import { fileLimits } from '../../../lib/model/backup';
import { StillroomError } from '../../../lib/model/errors';

/** The most lines and characters in one message. */
const batch = { lines: 2000, characters: 2_000_000 };

/**
 * The lines of a file in batches, so that memory never holds the whole file.
 * @throws StillroomError `badBackup` naming the line that is longer than a line may be, or the first of too many empty ones.
 */
export async function* linesOf(file: Blob): AsyncGenerator<string[]> {
  let [lines, size, number, empty] = [[] as string[], 0, 0, 0];
  for await (const line of singleLines(file)) {
    number += 1;
    if (line.length > fileLimits.line) throw tooLong(number);
    if (line === '') empty += 1;
    if (empty > fileLimits.emptyLines)
      throw bad(number, `the file has more than ${fileLimits.emptyLines} empty lines`);
    lines.push(line);
    size += line.length;
    if (lines.length < batch.lines && size < batch.characters) continue;
    yield lines;
    [lines, size] = [[], 0];
  }
  if (lines.length) yield lines;
}

async function* singleLines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, number] = ['', 0];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const parts = (rest + decode(decoder, value, number + 1)).split('\n');
      rest = parts.pop() ?? '';
      // A file without any end of line is refused before all of it is held.
      if (rest.length > fileLimits.line) throw tooLong(number + parts.length + 1);
      if (done && rest) parts.push(rest);
      number += parts.length;
      for (const part of parts) yield part.replace(/\r$/, '');
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw bad(line, 'from here on the file is not UTF-8 text');
  }
}

function tooLong(line: number): StillroomError {
  return bad(line, `it is longer than ${fileLimits.line} characters`);
}

function bad(line: number, why: string): StillroomError {
  return new StillroomError('badBackup', `line ${line}: ${why}`);
}
