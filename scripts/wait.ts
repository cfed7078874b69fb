import type { Frame, JSHandle, Page } from 'puppeteer-core';

const timeout = 30_000;
const step = 50;

/**
 * Waits until a function that runs in the page, or in a frame of it, returns something. The content security policy of an extension's page keeps
 * Firefox from waiting in the page itself.
 * @throws Error where it returns nothing in time.
 */
export async function waitFor<A extends unknown[], R>(
  page: Page | Frame,
  look: (...args: A) => R,
  ...args: A
): Promise<JSHandle<unknown>> {
  const inPage = look as (...all: unknown[]) => unknown;
  const found = await until(async () => {
    const handle: JSHandle<unknown> = await page.evaluateHandle(inPage, ...args);
    return (await handle.evaluate((value) => Boolean(value))) ? handle : undefined;
  });
  if (!found) throw new Error(`nothing came of ${String(look).slice(0, 80)}`);
  return found;
}

/** Asks again and again until there is an answer; undefined where there is none in time. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  return undefined;
}
