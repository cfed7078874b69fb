import { beginLifetime } from '../capture/lifetime';
import type { OverlayWorld } from '../capture/overlay-world';
import { send } from '../messages/send';
import { FrameHost } from './frames';
import { schemeAround } from './scheme';
import { selectedText } from './selected-text';

/** Opens the palette over the page: by the overlay where the page is read, which knows its items; else for the page as a whole. */
export async function openPaletteHere(): Promise<void> {
  const world = globalThis as OverlayWorld;
  if (!world.stillroomPalette) await world.stillroomStandIn?.bring();
  if (world.stillroomPalette) {
    world.stillroomPalette();
    return;
  }
  const frames = new FrameHost(beginLifetime('stillroomPaletteLifetime'), () => undefined);
  const quote = selectedText();
  void send('openFrame', { view: 'palette', quote }).then(({ path }) =>
    frames.open({ view: 'palette', path, scheme: schemeAround(document.body) }),
  );
}
