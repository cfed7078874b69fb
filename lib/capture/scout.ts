import { send } from '../messages/send';
import { beginLifetime } from './lifetime';
import { withRetry } from './with-retry';

/** Platforms with the selectors that tell their software, in the order in which they are looked for. */
export type Signs = readonly (readonly [platform: string, selectors: string])[];

/** Tells the worker by which software the page is made; the worker then runs the adapter for it here. */
export function startScout(signs: Signs): void {
  const platform = signs.find(([, selectors]) => document.querySelector(selectors))?.[0];
  if (platform === undefined) return;
  // What the worker refuses is a page that it may not read.
  void withRetry(() => send('recognised', { platform }), beginLifetime()).catch(() => undefined);
}
