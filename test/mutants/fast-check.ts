import { createRequire } from 'node:module';
import type * as FastCheck from 'fast-check';

/** The most runs of a property: there are many mutants, and most are noticed by every run. */
const mostRuns = 5;

// By Node itself, because Vite resolves `fast-check` to this file.
const real: typeof FastCheck = createRequire(import.meta.url)('fast-check');

/** Like fast-check's own, with few runs and without shrinking. */
function assert<T>(property: FastCheck.IRawProperty<T>, parameters?: FastCheck.Parameters<T>) {
  const numRuns = Math.min(parameters?.numRuns ?? mostRuns, mostRuns);
  return real.assert(property, { ...parameters, numRuns, endOnFailure: true });
}

export default { ...real, assert };
