import type { Page } from '@playwright/test';
import type { Stillroom } from './stillroom.ts';

/** Opens the palette as the keyboard command does; the browser's own keys cannot be pressed from outside. */
export async function openPalette(stillroom: Stillroom): Promise<void> {
  const worker = await stillroom.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // An event of the browser's can be told to happen; its type does not say so.
    (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
      'open-palette',
      tab,
    );
  });
}

/**
 * Presses Escape in a frame of the extension, which closes it. It does not wait until the key was taken: where the frame is gone before it
 * could say so, the browser never answers.
 */
export function pressEscape(page: Page): void {
  page.keyboard.press('Escape').catch(() => undefined);
}
