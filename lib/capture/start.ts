import type { Adapter } from '../adapters/types';
import type { Part } from '../messages/protocol';
import { send } from '../messages/send';
import type { SentCapture } from '../model/signals';
import { whenActivated } from './activated';
import { CaptureBuffer } from './capture-buffer';
import { beginLifetime, Lifetime } from './lifetime';
import { followAddress } from './navigation';
import { Outbox } from './outbox';
import type { OverlayWorld } from './overlay-world';
import { pageUrl } from './page-url';
import { Visit } from './visit';
import { withRetry } from './with-retry';

/**
 * Follows the tab's page, if it may be read, for as long as the content script lives: reads it with the adapter whenever
 * it shows something else, and delivers what is new. Ends quietly when the extension is updated or removed under it, and
 * when it may no longer read.
 */
export async function startCapture(adapter: Adapter): Promise<void> {
  const lifetime = beginLifetime();
  await whenActivated();
  // What the worker refuses to answer is not read.
  const answer = await withRetry(() => send('mayRead', {}), lifetime).catch(() => undefined);
  if (answer?.reads && !lifetime.isOver) followPages(lifetime, adapter);
}

function followPages(lifetime: Lifetime, adapter: Adapter): void {
  const ask = (part: Part) => withRetry(() => send('bringPart', { part }), lifetime).catch(() => undefined);
  const overlay = (globalThis as OverlayWorld).stillroomBeginStandIn?.(
    async () => (await ask('overlay'))?.runs ?? false,
    lifetime,
  );
  const outbox = new Outbox<SentCapture>(
    (capture) => send('capture', capture).then(({ counts }) => overlay?.onStored(counts)),
    lifetime,
  );
  const brought: Partial<Record<Part, ReturnType<typeof ask>>> = {};
  const bring = (part: Part) => {
    brought[part] ??= ask(part);
    return brought[part];
  };
  let life: Lifetime | undefined;
  let visit: Visit | undefined;
  lifetime.onEnd(() => life?.end());
  followAddress(window, lifetime, (address) => {
    life?.end();
    life = new Lifetime();
    if (visit) overlay?.leave();
    const buffer = new CaptureBuffer(adapter.id, address, (capture) => outbox.put(capture));
    visit = new Visit(pageUrl(address), document, adapter, buffer, life, bring, visit?.contents);
  });
}
