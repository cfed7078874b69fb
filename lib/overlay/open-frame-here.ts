import { beginLifetime } from '../capture/lifetime';
import { withRetry } from '../capture/with-retry';
import { send } from '../messages/send';
import { FrameHost } from './frames';
import { schemeAround } from './scheme';

/** Opens a frame over a page on which no overlay does. Asks again where the worker was ended meanwhile. */
export async function openFrameHere(view: 'palette' | 'tagged', quote?: string): Promise<void> {
  const lifetime = beginLifetime('stillroomPaletteLifetime');
  // What was undone in it, the overlay hears itself.
  const frames = new FrameHost(lifetime, () => undefined);
  const opened = await withRetry(() => send('openFrame', { view, quote }), lifetime);
  if (opened && !lifetime.isOver)
    frames.open({ view, path: opened.path, scheme: schemeAround(document.body) });
}
