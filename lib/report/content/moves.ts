import type { FieldChange, ReportedKeyResult, ReportedMove } from './types';

const fields = ['target', 'commit', 'stretch', 'baseline', 'range', 'due'] as const;

/**
 * Every change of what a key result aims at since it was created, up to the end of the report or the close of its cycle: a
 * target that was lowered shortly before must be told. Oldest first.
 */
export function reportedMoves(
  keyResults: readonly ReportedKeyResult[],
  changes: ReadonlyMap<string, readonly FieldChange[]>,
  until: number,
): ReportedMove[] {
  return keyResults
    .flatMap(({ keyResult }) => {
      const all = changes.get(keyResult.id) ?? [];
      return all.flatMap((change) => {
        const field = fields.find((name) => name === change.field);
        const isCreation = change.action === all[0]?.action;
        return field && !isCreation && change.at <= until ? [{ ...change, field, keyResult }] : [];
      });
    })
    .toSorted((a, b) => a.at - b.at);
}
