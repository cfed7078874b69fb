import type { Sender } from '../messages/handle';
import { StillroomError } from '../model/errors';
import type { Database } from '../store/db/database';
import { mayRead } from './sites';

/**
 * A content script may only send signals of its own origin, and only while that may be read.
 * @throws StillroomError `notAllowed` otherwise.
 */
export async function checkOrigin(db: Database, url: string, sender: Sender): Promise<void> {
  if (!sender.url || new URL(sender.url).origin !== new URL(url).origin)
    throw new StillroomError('notAllowed', `signals of ${url} may not come from another site`);
  if (!(await mayBeRead(db, sender)))
    throw new StillroomError('notAllowed', `${new URL(url).origin} may not be read`);
}

/** Whether the page of a content script may be read. */
export async function mayBeRead(db: Database, { url, tab }: Sender): Promise<boolean> {
  return url !== undefined && (await mayRead(db, new URL(url), tab));
}
