import { adapter as discord } from './discord';
import { adapter as forem } from './forem';
import { adapter as github } from './github';
import { adapter as hackernews } from './hackernews';
import { adapter as lobsters } from './lobsters';
import { adapter as reddit } from './reddit';
import { adapter as stackexchange } from './stackexchange';
import type { AnyAdapter } from './types';

/** Every adapter there is, one line each. A test checks the list against the folders, both ways. */
export const adapters: readonly AnyAdapter[] = [
  github,
  forem,
  discord,
  hackernews,
  lobsters,
  reddit,
  stackexchange,
];
