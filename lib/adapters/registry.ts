import { adapter as discord } from './discord';
import { adapter as forem } from './forem';
import { adapter as github } from './github';
import type { AnyAdapter } from './types';

/** Every adapter there is, one line each. A test checks the list against the folders, both ways. */
export const adapters: readonly AnyAdapter[] = [github, forem, discord];
