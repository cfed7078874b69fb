import type { KeyResult } from '../../model/goals';

/** A key result with the drivers that are shown below it. */
export interface NestedKeyResult {
  readonly keyResult: KeyResult;
  readonly drivers: readonly KeyResult[];
}

/**
 * The key results of an objective, outcomes first, each with its drivers below it: those of its drivers too, as far as they
 * are among the given ones. A driver of several outcomes is shown below the first of them; an output or effort that drives
 * none of them follows after the outcomes. Each key result appears once, in the given order.
 */
export function nestDrivers(keyResults: readonly KeyResult[]): NestedKeyResult[] {
  const left = new Map(keyResults.filter((k) => k.layer !== 'outcome').map((k) => [k.id, k]));
  const take = ({ drivers = [] }: KeyResult): KeyResult[] =>
    drivers.flatMap((id) => {
      const driver = left.get(id);
      left.delete(id);
      return driver ? [driver, ...take(driver)] : [];
    });
  const nested = keyResults
    .filter((k) => k.layer === 'outcome')
    .map((keyResult) => {
      const taken = new Set(take(keyResult));
      return { keyResult, drivers: keyResults.filter((k) => taken.has(k)) };
    });
  return [...nested, ...[...left.values()].map((keyResult) => ({ keyResult, drivers: [] }))];
}

/** The key results that match, with the outcomes above drivers that do. */
export function filterNested(
  nested: readonly NestedKeyResult[],
  matches: (keyResult: KeyResult) => boolean,
): NestedKeyResult[] {
  return nested.flatMap(({ keyResult, drivers }) => {
    const shown = drivers.filter(matches);
    return shown.length || matches(keyResult) ? [{ keyResult, drivers: shown }] : [];
  });
}
