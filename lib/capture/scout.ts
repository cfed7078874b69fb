import { send } from '../messages/send';
import { asked, type Context } from './asked';

/** Platforms with the selectors that tell their software, in the order in which they are looked for. */
export type Signs = readonly (readonly [platform: string, selectors: string])[];

/** Tells the worker by which software the page is made, which then has the adapter for it run here. */
export function startScout(context: Context, signs: Signs): void {
  const platform = signs.find(([, selectors]) => document.querySelector(selectors))?.[0];
  if (platform === undefined) return;
  // What the worker refuses is a page that it may not read.
  void asked(() => send('recognised', { platform }), context).catch(() => undefined);
}
