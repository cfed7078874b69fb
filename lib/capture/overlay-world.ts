import type { Found, View } from '../adapters/types';

/** Takes what is read of the page; `item` is the element of the item that it was read from, undefined for the page itself. */
export type OverlayHook = (found: Found, item: Element | undefined, view: View | undefined) => void;

/** Where the overlay's script leaves its hook for the capture script, in the world that both share. */
export interface OverlayWorld {
  stillroomOverlay?: OverlayHook | undefined;
  /** Opens the palette for what has the focus or is under the pointer. */
  stillroomPalette?: (() => void) | undefined;
}
