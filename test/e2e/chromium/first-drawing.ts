import type { Page } from '@playwright/test';

/** What a page drew first, before its own scripts were loaded. */
export interface FirstDrawing {
  readonly html: string;
  /** The language of the page. */
  readonly lang: string;
  /** Whether a script of the screen was asked for already. */
  readonly hasReact: boolean;
  /** Whether what was drawn is still there: the same element. */
  readonly isKept: boolean;
}

interface Noted {
  firstDrawing?: Omit<FirstDrawing, 'isKept'> & { readonly element: Element };
}

/** Has a page note, from its next navigation on, how it first draws what a selector finds, once there are bars in it. */
export async function noteFirstDrawing(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      const element = document.querySelector(wanted);
      if (!element?.querySelector('[role=progressbar]')) return;
      observer.disconnect();
      const hasReact = document.querySelector('[href*="/chunks/"], [src*="/chunks/"]') !== null;
      const { lang } = document.documentElement;
      (globalThis as Noted).firstDrawing = { element, html: element.innerHTML, lang, hasReact };
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
}

/** Has somebody be quick, from the next navigation on: as soon as a selector finds something, it is focused or clicked, or the command bar is asked for. */
export async function actAtOnce(
  page: Page,
  selector: string,
  act: 'focus' | 'click' | 'Control+k',
): Promise<void> {
  await page.addInitScript(
    ([wanted, act]) => {
      new MutationObserver((_, observer) => {
        const element = document.querySelector<HTMLElement>(wanted);
        if (!element) return;
        observer.disconnect();
        if (act === 'Control+k') dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
        else element[act]();
      }).observe(document, { childList: true, subtree: true });
    },
    [selector, act] as const,
  );
}

/** What the page noted, and what has become of it. */
export async function firstDrawing(page: Page): Promise<FirstDrawing | undefined> {
  return await page.evaluate(() => {
    const noted = (globalThis as Noted).firstDrawing;
    if (!noted) return undefined;
    const { element, ...drawn } = noted;
    return { ...drawn, isKept: element.isConnected };
  });
}
