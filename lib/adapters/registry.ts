import * as registered from './registered';
import type { Adapter } from './types';

/** Whether an adapter's sign is on every page, so that every other is looked for before it. */
const isForAny = ({ signs }: Adapter) => signs?.includes(':root') ?? false;

/** Every adapter there is, in the order in which they are looked for. */
export const adapters: readonly Adapter[] = Object.values<Adapter>(registered).sort(
  (a, b) => Number(isForAny(a)) - Number(isForAny(b)),
);
