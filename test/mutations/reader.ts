import { createJiti } from 'jiti';
import type * as registry from '../../lib/adapters/registry.ts';
import type * as types from '../../lib/adapters/types.ts';
import type * as support from '../unit/adapters/support.ts';

// What runs in the browser names its modules as bundlers do.
const jiti = createJiti(import.meta.url);
export const { read, fixture } = await jiti.import<typeof support>('../unit/adapters/support.ts');
export const { adapters } = await jiti.import<typeof registry>('../../lib/adapters/registry.ts');

export type Found = types.Found;
