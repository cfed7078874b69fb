import * as registered from './registered';
import type { AnyAdapter } from './types';

/** Whether an adapter's sign is on every page, so that every other is looked for before it. */
const isForAny = ({ signs }: AnyAdapter) => signs?.includes(':root') ?? false;

/** Every adapter there is, in the order in which they are looked for. */
export const adapters: readonly AnyAdapter[] = Object.values<AnyAdapter>(registered).sort(
  (a, b) => Number(isForAny(a)) - Number(isForAny(b)),
);
