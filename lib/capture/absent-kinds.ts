import type { KindStatement } from '../adapters/statement';

/** What a platform's capture scripts do without; the build has the platform's own in the place of none. */
export const absentKinds: Readonly<Record<string, KindStatement>> = {};
