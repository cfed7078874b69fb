import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** A mutant with what became of it, as Stryker reports it. */
export type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/**
 * Tests the mutants of line ranges with the unit tests beside their folder.
 * @param folder such as `lib/goals`.
 * @param ranges files, patterns or line ranges of that folder.
 */
export function testMutants(folder: string, ranges: string[]): Promise<MutantResult[]> {
  process.env['MUTANTS_FOLDER'] = folder.replace(/^lib\//, '');
  return new Stryker({
    mutate: ranges,
    testRunner: 'vitest',
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
    // A thread has no time zone of its own, which some tests set.
    vitest: { configFile: 'test/mutants/vitest.config.ts', pool: 'forks' },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A mutant that never ends is caught by the number of its steps; time is for those that do not come that far.
    timeoutMS: 15_000,
    reporters: ['progress-append-only'],
    warnings: false,
    cleanTempDir: 'always',
    tempDirName: '.cache/stryker',
    ignorePatterns: ['/.output', '/test-results', '/playwright-report'],
    // Type errors do not keep a mutant from running.
    disableTypeChecks: false,
  }).runMutationTest();
}
