import { browser } from 'wxt/browser';

/** What browsers call it; the type of `browser` is of one browser only. */
interface Panels {
  /** Firefox's. */
  readonly sidebarAction?: { open(): Promise<void> };
  /** Chromium's. */
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/**
 * Opens the side panel: Firefox's sidebar, Chromium's side panel in the given window. Browsers allow it only within a
 * person's action, so nothing may be awaited before.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction, sidePanel } = browser as unknown as Panels;
  if (sidebarAction) await sidebarAction.open();
  else await sidePanel?.open({ windowId });
}
