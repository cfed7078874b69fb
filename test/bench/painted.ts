import type { Page } from '@playwright/test';

/** Where a page keeps when it painted what each selector finds. */
interface Painted {
  stillroomPainted?: Record<string, number>;
}

/**
 * Has a page note, from its next navigation on, when it has first painted what each of these selectors finds: the first frame
 * after there is one. The page tells it itself, for one that asks from outside asks only now and then.
 */
export async function notePaints(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript((wanted) => {
    const painted: Record<string, number> = {};
    (globalThis as Painted).stillroomPainted = painted;
    const waiting = new Set(wanted);
    const observer = new MutationObserver(() => {
      for (const selector of waiting) {
        if (!document.querySelector(selector)) continue;
        waiting.delete(selector);
        const note = (at: number) => Object.assign(painted, { [selector]: at });
        requestAnimationFrame(() => requestAnimationFrame(note));
      }
      if (!waiting.size) observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selectors);
}

/** When the page painted what the selector finds, in milliseconds since the navigation; waits for it. */
export async function paintedAt(page: Page, selector: string): Promise<number> {
  const noted = (wanted: string) => (globalThis as Painted).stillroomPainted?.[wanted];
  const handle = await page.waitForFunction(noted, selector, { timeout: 240_000 });
  return Number(await handle.jsonValue());
}
