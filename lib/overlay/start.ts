import { beginLifetime } from '../capture/lifetime';
import { followAddress } from '../capture/navigation';
import type { OverlayWorld } from '../capture/overlay-world';
import { Overlay } from './overlay';

/** Takes what the capture script has read of the page, and draws on it from then on. */
export function startOverlay(): void {
  const world = globalThis as OverlayWorld;
  const lifetime = beginLifetime('stillroomOverlayLifetime');
  let overlay: Overlay | undefined;
  const opened = () => {
    overlay ??= new Overlay(lifetime);
    return overlay;
  };
  world.stillroomOverlay = (found, item, view) => {
    if (!lifetime.isOver) opened().take(found, item, view);
  };
  world.stillroomPalette = () => opened().openPalette();
  // A script that began after this one has put its own hooks there.
  lifetime.onEnd(() => overlay?.leave());
  followAddress(window, lifetime, () => overlay?.leave());
  if (world.stillroomStandIn) opened().takeOver(world.stillroomStandIn);
}
