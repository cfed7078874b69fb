import type { OverlayWorld } from '../capture/overlay-world';
import { openFrameHere } from './open-frame-here';
import { selectedText } from './selected-text';

/** Opens the palette over the page: by the overlay where the page is read, which knows its items; else for the page as a whole. */
export async function openPaletteHere(): Promise<void> {
  const world = globalThis as OverlayWorld;
  if (!world.stillroomPalette) await world.stillroomStandIn?.bring();
  if (world.stillroomPalette) world.stillroomPalette();
  else await openFrameHere('palette', selectedText());
}
