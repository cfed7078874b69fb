import { browser } from 'wxt/browser';
import type { Envelope } from '../messages/envelope';
import type { RequestOf } from '../messages/protocol';

/** What the scripts of a page leave for those that load them, in the world that content scripts share. */
interface LoadedWorld {
  /** Begins what a module brought: a page runs a module once, but may be read or drawn on anew. */
  stillroomBegins?: { capture?: () => void; overlay?: () => void };
}

const world = globalThis as LoadedWorld;
world.stillroomBegins ??= {};
const begins = world.stillroomBegins;

/** Leaves what begins the capture script or the overlay, for who loads it; Firefox, which loads none, begins it at once. */
export function provideBegin(name: keyof typeof begins, begin: () => void): void {
  if (import.meta.env.FIREFOX) begin();
  else begins[name] = begin;
}

/**
 * Whether a path is of a form in which `*` is any text, or begins so. Without a regular expression, which the loader would
 * have compiled anew in each page.
 */
export function isOfForm(path: string, form: string): boolean {
  let at = 0;
  return form.split('*').every((piece, n) => {
    const found = path.indexOf(piece, at);
    at = found + piece.length;
    return n ? found >= 0 : found === 0;
  });
}

/**
 * Loads a platform's capture script as a module and begins it. Chromium compiles a module beside the page's own work and
 * keeps what it compiled; a content script of the manifest is compiled anew in each page, on the thread that draws it.
 * Where the page cannot have the module, the worker runs it there.
 * @param needed modules that it needs on this page; what is missing of them it asks for by itself.
 * @param load imports the module at an address.
 */
export async function loadCapture(
  script: string,
  needed: readonly string[] = [],
  load = (address: string): Promise<unknown> => import(/* @vite-ignore */ address),
): Promise<void> {
  const loadFrom = (path: string) => load(browser.runtime.getURL(path as never));
  try {
    const parts = needed.map((path) => loadFrom(path).catch(() => undefined));
    await Promise.all([loadFrom(script).catch(runByWorker), ...parts]);
    begins.capture?.();
  } catch {
    // The extension was updated or removed meanwhile, or may not read here: nothing is read.
  }
}

async function runByWorker(): Promise<void> {
  const request: RequestOf<'bringPart'> = { part: 'capture' };
  await browser.runtime.sendMessage({ stillroom: 1, name: 'bringPart', request } satisfies Envelope);
}
