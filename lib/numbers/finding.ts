import type { isStill, lookInSteps } from './find';
import type { formatOf } from './format';
import type { sightings } from './print';

/** How numbers are found on a page. A script of its own brings it, for those that read numbers again and that let them be picked. */
export interface Finding {
  readonly lookInSteps: typeof lookInSteps;
  readonly isStill: typeof isStill;
  readonly sightings: typeof sightings;
  readonly formatOf: typeof formatOf;
}

const world = globalThis as { stillroomFinding?: Finding };

/** Leaves it in the world of content scripts. */
export function provideFinding(finding: Finding): void {
  world.stillroomFinding = finding;
}

/**
 * What was left there.
 * @throws Error where its script was not run before.
 */
export function takeFinding(): Finding {
  if (!world.stillroomFinding) throw new Error('the script that finds numbers has not run in this page');
  return world.stillroomFinding;
}
