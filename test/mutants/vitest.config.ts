import { resolve } from 'node:path';
import base from '../../vitest.config';
import { FirstFailure } from './sequencer';

/** The unit tests beside the folder whose mutants are tested, such as `goals`. */
const folder = process.env['MUTANTS_FOLDER'];

const { projects: _projects, ...shared } = base.test ?? {};

export default {
  ...base,
  test: {
    ...shared,
    // Not by Stryker's `testFiles`, with which static mutants always survive (stryker-js issue 6144).
    include: [`test/unit/${folder}/**/*.test.ts`],
    sequence: { sequencer: FirstFailure },
    // A mutant can leave a promise open for ever.
    testTimeout: 30_000,
    alias: [{ find: /^fast-check$/, replacement: resolve(import.meta.dirname, 'fast-check.ts') }],
  },
};
