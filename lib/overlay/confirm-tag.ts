import { beginLifetime } from '../capture/lifetime';
import { send } from '../messages/send';
import { FrameHost } from './frames';
import { schemeAround } from './scheme';

/** Shows on the page the tag that was just made from the context menu, with Undo and Change. */
export async function confirmTagHere(): Promise<void> {
  // What was undone in it, the overlay hears itself.
  const frames = new FrameHost(beginLifetime('stillroomPaletteLifetime'), () => undefined);
  const { path } = await send('openFrame', { view: 'tagged' });
  frames.open({ view: 'tagged', path, scheme: schemeAround(document.body) });
}
