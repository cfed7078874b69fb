import { type Counts, type Tally, type TallyGroup, tallyGroups } from '../../model/backup';

const none: Counts = { added: 0, same: 0, updated: 0, kept: 0 };

export const emptyTally = Object.fromEntries(tallyGroups.map((group) => [group, none])) as Tally;

/** What became of a record of a backup. */
export type Outcome = keyof Counts;

/** Counts what became of records, on top of an earlier tally. */
export class TallyCounter {
  private readonly counts: Record<TallyGroup, Record<Outcome, number>>;

  constructor(before: Tally) {
    const entries = tallyGroups.map((group) => [group, { ...before[group] }]);
    this.counts = Object.fromEntries(entries) as Record<TallyGroup, Record<Outcome, number>>;
  }

  add(type: string, outcome: Outcome): void {
    const group = tallyGroups.find((g) => g === type) ?? 'other';
    this.counts[group][outcome] += 1;
  }

  get tally(): Tally {
    return this.counts;
  }
}
