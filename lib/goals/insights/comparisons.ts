import type { Weekly } from './weekly';

/** What a metric and an outcome came to when they were compared. Other metrics have no part in it. */
export interface Comparison {
  /** As `Relation` has them. */
  readonly weeks: number;
  readonly missingWeeks: number;
  readonly lag: number;
  readonly strength: number;
  /** The probability of so much agreement by chance, not adjusted; absent where too little is known to be tested. */
  readonly p?: number;
  /** Whether no single week carries it; absent until it is asked for. */
  isCarriedByAll?: boolean;
}

/** Comparisons that were made before, so that only series that changed since are compared again. */
export class Comparisons {
  private held = new Map<string, Comparison>();
  private used = new Map<string, Comparison>();

  /** The comparison of two series, if it was made before. @param least so many weeks in common were asked for. */
  get(outcome: Weekly, metric: Weekly, least: number): Comparison | undefined {
    const key = keyOf(outcome, metric, least);
    const found = this.used.get(key) ?? this.held.get(key);
    if (found) this.used.set(key, found);
    return found;
  }

  set(outcome: Weekly, metric: Weekly, least: number, comparison: Comparison): void {
    this.used.set(keyOf(outcome, metric, least), comparison);
  }

  /** Drops what was not asked for since the last call. */
  dropUnused(): void {
    this.held = this.used;
    this.used = new Map();
  }
}

function keyOf(outcome: Weekly, metric: Weekly, least: number): string {
  return `${least}|${outcome.join()}|${metric.join()}`;
}
