import type { Page } from '@playwright/test';

/**
 * The elements whose own text is cut off: wider or taller than they are, reaching beyond the window, or a button's only word on
 * several lines. The metrics of a page
 * in the popup are meant to end after two lines, the most important first; a wide table may scroll within its own box.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const hasText = (e: Element) =>
      [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && (n.textContent ?? '').trim() !== '');
    const isHidden = (e: Element) => {
      const { width, height } = e.getBoundingClientRect();
      return width <= 1 || height <= 1 || e.closest('[aria-hidden="true"], select') !== null;
    };
    const isScrolled = (e: Element): boolean => {
      const around = e.parentElement;
      if (!around) return false;
      const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowX);
      return (scrolls && around.scrollWidth > around.clientWidth) || isScrolled(around);
    };
    const isBroken = (e: Element) => {
      const [text, ...others] = e.childNodes;
      if (e.tagName !== 'BUTTON' || !(text instanceof Text) || others.length || /\s/.test(text.data.trim()))
        return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getClientRects().length > 1;
    };
    return [...document.querySelectorAll('body *')]
      .filter((e) => e instanceof HTMLElement && hasText(e) && !isHidden(e))
      .filter((e) => {
        const style = getComputedStyle(e);
        const isBeyond = e.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(e);
        if (style.display === 'inline') return isBeyond;
        const isWide = e.scrollWidth > e.clientWidth + 1;
        const isTall =
          style.webkitLineClamp === 'none' &&
          style.overflowY !== 'visible' &&
          e.scrollHeight > e.clientHeight + 1;
        return isWide || isTall || isBeyond || isBroken(e);
      })
      .map((e) => `${e.tagName} .${e.className}: ${(e.textContent ?? '').trim().slice(0, 60)}`);
  });
}

/** By how many pixels a page is wider than its window. */
export async function beyondWindow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
