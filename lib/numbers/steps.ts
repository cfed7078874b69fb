/** Work in small steps, after each of which it may rest: a page is a host. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many elements or texts are looked at in a step, which takes well under a millisecond on most pages. */
export const inOneStep = 32;

/** Does the work without a rest. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes through a list in steps. */
export function* inSteps<T>(items: readonly T[], act: (item: T) => void): Steps<void> {
  for (const [at, item] of items.entries()) {
    if (at % inOneStep === inOneStep - 1) yield;
    act(item);
  }
}
