import type { FieldChange, ReportedKeyResult, ReportedMove } from './types';

const fields = ['target', 'commit', 'stretch', 'baseline', 'range', 'due'] as const;

/**
 * Every change of what a key result aims at since it was created, oldest first. A target that was lowered shortly before must be
 * told, and one that was lowered after the period too: the report names the target of now.
 * @param now milliseconds since 1970.
 */
export function reportedMoves(
  keyResults: readonly ReportedKeyResult[],
  changes: ReadonlyMap<string, readonly FieldChange[]>,
  now: number,
): ReportedMove[] {
  return keyResults
    .flatMap(({ keyResult }) => {
      const all = changes.get(keyResult.id) ?? [];
      return all.flatMap((change) => {
        const field = fields.find((name) => name === change.field);
        const isCreation = change.action === all[0]?.action;
        return field && !isCreation && change.at <= now ? [{ ...change, field, keyResult }] : [];
      });
    })
    .toSorted((a, b) => a.at - b.at);
}
