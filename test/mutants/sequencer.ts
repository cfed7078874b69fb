import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the test files first that failed for the last mutant, because the next one is often beside it, and then the quickest
 * ones: the first failure is enough.
 */
export class FirstFailure extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const results = new Map(files.map((file) => [file, this.resultOf(file)]));
    const rank = (file: TestSpecification) =>
      results.get(file)?.failed ? -1 : (results.get(file)?.duration ?? 0);
    return files.toSorted((a, b) => rank(a) - rank(b));
  }

  private resultOf({ project, moduleId }: TestSpecification) {
    return this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`);
  }
}
