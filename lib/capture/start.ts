import type { AnyAdapter, Page } from '../adapters/types';
import { send } from '../messages/send';
import { Draft } from './draft';
import { followAddress } from './navigation';
import { Outbox } from './outbox';
import { watchVisit } from './visit';

/** What the runtime needs of WXT's content script context. */
interface Context {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

/**
 * Watches the tab's page for as long as the content script lives: reads it with the adapter whenever it shows something
 * else, and delivers what is new. Ends quietly when the extension is updated or removed under it.
 */
export function startCapture(context: Context, adapter: AnyAdapter): void {
  const outbox = new Outbox((capture) => send('capture', capture), context);
  let visit: AbortController | undefined;
  followAddress(window, context.signal, (address) => {
    visit?.abort();
    visit = new AbortController();
    const page: Page = { url: new URL(address), document };
    const ends = AbortSignal.any([visit.signal, context.signal]);
    watchVisit(page, adapter, new Draft(adapter.id, address, (c) => outbox.put(c)), ends);
  });
}
