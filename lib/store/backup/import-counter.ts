import { type Counts, type ImportCounts, type ImportGroup, importGroups } from '../../model/backup';

const none: Counts = { added: 0, same: 0, updated: 0, kept: 0 };

export const noImportCounts = Object.fromEntries(importGroups.map((group) => [group, none])) as ImportCounts;

/** What became of a record of a backup. */
export type Outcome = keyof Counts;

/** Counts what became of records, on top of earlier counts. */
export class ImportCounter {
  private readonly byGroup: Record<ImportGroup, Record<Outcome, number>>;

  constructor(before: ImportCounts) {
    const entries = importGroups.map((group) => [group, { ...before[group] }]);
    this.byGroup = Object.fromEntries(entries) as Record<ImportGroup, Record<Outcome, number>>;
  }

  add(type: string, outcome: Outcome): void {
    const group = importGroups.find((g) => g === type) ?? 'other';
    this.byGroup[group][outcome] += 1;
  }

  get counts(): ImportCounts {
    return this.byGroup;
  }
}
