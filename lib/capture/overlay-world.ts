import type { Found, View } from '../adapters/types';
import type { Lifetime } from './lifetime';

/** Takes what is read of the page; `item` is the element of the item that it was read from, undefined for the page itself. */
export type OverlayHook = (found: Found, item: Element | undefined, view: View | undefined) => void;

/** Where the pointer or the focus is. */
export interface Pointed {
  readonly element: Element;
  /** In the viewport; undefined for the focus. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** What the capture script has read before the overlay's script came. */
export interface Handover {
  /** When this visit began: ISO 8601. */
  readonly since: string;
  readonly read: readonly Readonly<Parameters<OverlayHook>>[];
  /** Whether items were read that are not among it, for none counted then. */
  readonly isPart: boolean;
}

/** What stands in for the overlay until its script comes. */
export interface OverlayStandIn {
  /** Has the overlay's script run here. Resolves to whether it was. */
  bring(): Promise<boolean>;
  /** What the overlay has to know. From now on it is told by itself. */
  handOver(): Handover;
  /** Where the pointer or the focus is. From now on the overlay follows them. */
  takePointed(): Pointed | undefined;
}

/** What the capture script tells the stand-in. */
export interface StandIn {
  /** The tab shows another page. */
  leave(): void;
  /** The worker has stored what was read: whether something of it counts. */
  onStored(counts: boolean): void;
}

/** What the scripts in a page leave for one another, in the world that they share. */
export interface OverlayWorld {
  /** The overlay's, or its stand-in's until then. */
  stillroomOverlay?: OverlayHook | undefined;
  stillroomOverlayLifetime?: Lifetime | undefined;
  stillroomStandIn?: OverlayStandIn | undefined;
  /** Begins to stand in for the overlay, which `ask` has run here. */
  stillroomBeginStandIn?: ((ask: () => Promise<boolean>, lifetime: Lifetime) => StandIn) | undefined;
  /** Opens the palette for what has the focus or is under the pointer. */
  stillroomPalette?: (() => void) | undefined;
}
