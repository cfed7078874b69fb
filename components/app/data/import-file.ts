import * as z from 'zod/mini';
import type { MessageName, SentRequestOf } from '../../../lib/messages/protocol';
import { send } from '../../../lib/messages/send';
import { header, type ImportProgress, type WrappedKey } from '../../../lib/model/backup';
import { StillroomError } from '../../../lib/model/errors';
import { importLock } from '../../../lib/model/import-lock';
import { linesOf } from './lines-of';

/** How often a message is sent again that nobody answered, and how long each time is waited, in milliseconds. */
const [attempts, pause] = [5, 300];

interface Options {
  /** The key of people in the file, and its passphrase; without it people are counted apart. */
  readonly people?: { readonly key: WrappedKey; readonly passphrase: string };
  /** Stops the import, while it can still be stopped. */
  readonly signal: AbortSignal;
  /** Called with the share of the file that has been checked. It can be stopped until `onDecided`. */
  readonly onChecked: (share: number) => void;
  /** Called with the share of the import that is carried out. */
  readonly onDecided: (share: number) => void;
}

/**
 * Imports a backup: all of it, or nothing where a line is wrong. Once it is decided it is carried out even if this page is
 * closed.
 * @throws StillroomError `badBackup` naming the line and the reason; `wrongPassphrase`; `AbortError` where it was stopped.
 */
export async function importFile(file: Blob, options: Options): Promise<ImportProgress> {
  const id = crypto.randomUUID();
  const progress = await navigator.locks.request(importLock(id), async () => {
    try {
      await sendFile(id, file, options);
    } catch (error) {
      await send('importStop', { id }).catch(() => undefined);
      throw error;
    }
    return await followed(id, options.onDecided);
  });
  return progress;
}

/** The key of people in the first line of a file, where there is one. */
export async function keyIn(file: Blob): Promise<WrappedKey | undefined> {
  const [line = ''] = (await file.slice(0, 10_000).text()).split('\n', 1);
  try {
    const parsed = z.safeParse(header, JSON.parse(line));
    return parsed.success ? parsed.data.key : undefined;
  } catch {
    // The import itself says what is wrong with the line.
    return undefined;
  }
}

async function sendFile(id: string, file: Blob, { people, signal, onChecked }: Options): Promise<void> {
  await sendAgain('importBegin', people ? { id, people } : { id });
  let [first, done] = [1, 0];
  for await (const lines of linesOf(file)) {
    signal.throwIfAborted();
    await sendAgain('importLines', { id, first, lines });
    first += lines.length;
    done += lines.reduce((sum, line) => sum + line.length + 1, 0);
    // A file has at least as many bytes as characters, so the share is never too high.
    onChecked(Math.min(1, done / Math.max(1, file.size)));
  }
  if (first === 1) throw new StillroomError('badBackup', 'the file is empty');
  signal.throwIfAborted();
  await sendAgain('importCommit', { id, lines: first - 1 });
}

/** Follows a decided import to its end. Asking also wakes a worker that was ended. */
async function followed(id: string, onDecided: Options['onDecided']): Promise<ImportProgress> {
  for (;;) {
    const progress = await sendAgain('importProgress', { id });
    onDecided(progress.share);
    if (progress.isDone) return progress;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** As `send`; where the worker was ended it is sent again, for these messages count once however often they come. */
async function sendAgain<N extends MessageName>(name: N, request: SentRequestOf<N>) {
  for (let left = attempts; ; left -= 1)
    try {
      return await send(name, request);
    } catch (error) {
      const isUnanswered = error instanceof StillroomError && error.code === 'unavailable';
      if (!isUnanswered || left <= 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
}
