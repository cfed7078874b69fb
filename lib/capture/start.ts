import type { AnyAdapter, Page } from '../adapters/types';
import { send } from '../messages/send';
import { StillroomError } from '../model/errors';
import { asked, type Context } from './asked';
import { Draft } from './draft';
import { followAddress } from './navigation';
import { Outbox } from './outbox';
import { watchVisit } from './visit';

/**
 * Watches the tab's page, if it may be read, for as long as the content script lives: reads it with the adapter whenever
 * it shows something else, and delivers what is new. Ends quietly when the extension is updated or removed under it, and
 * when it may no longer read.
 */
export function startCapture(context: Context, adapter: AnyAdapter): void {
  // What the worker refuses to answer is not read.
  void asked(() => send('mayRead', {}), context).then(
    (answer) => answer?.reads && followPages(context, adapter),
    () => undefined,
  );
}

function followPages(context: Context, adapter: AnyAdapter): void {
  const leave = new AbortController();
  const outbox = new Outbox(
    (capture) => send('capture', capture),
    context,
    (error) => {
      if (error instanceof StillroomError && error.code === 'notAllowed') leave.abort();
    },
  );
  const ends = AbortSignal.any([leave.signal, context.signal]);
  let visit: AbortController | undefined;
  followAddress(window, ends, (address) => {
    visit?.abort();
    visit = new AbortController();
    const page: Page = { url: new URL(address), document };
    const draft = new Draft(adapter.id, address, (c) => outbox.put(c));
    watchVisit(page, adapter, draft, AbortSignal.any([visit.signal, ends]));
  });
}
