import type { Page } from '@playwright/test';

const told = 'painted';

/**
 * Has a page tell, from its next navigation on, when it has first painted what each of these selectors finds: the first frame
 * after there is one. The page tells it in its console: a script that asks for it would run in the page meanwhile, for as long as
 * a screen takes to render.
 */
export async function notePaints(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript(
    ([name, wanted]) => {
      const waiting = new Set(wanted);
      const observer = new MutationObserver(() => {
        for (const selector of waiting) {
          if (!document.querySelector(selector)) continue;
          waiting.delete(selector);
          const tell = (at: number) => console.debug(name, selector, at);
          requestAnimationFrame(() => requestAnimationFrame(tell));
        }
        if (!waiting.size) observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    [told, selectors] as const,
  );
}

/** Opens an address. Returns when the page has painted what each selector finds, in milliseconds since the navigation. */
export async function openUntilPainted(
  page: Page,
  url: string,
  selectors: readonly string[],
): Promise<number[]> {
  const painted = selectors.map((selector) => paintOf(page, selector));
  await page.goto(url);
  return await Promise.all(painted);
}

async function paintOf(page: Page, wanted: string): Promise<number> {
  const message = await page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(`${told} ${wanted} `),
    timeout: 240_000,
  });
  return Number(message.text().slice(`${told} ${wanted} `.length));
}
