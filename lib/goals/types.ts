import type { EventKind } from '../model/catalogue';
import type { Cycle, KeyResult, Objective, Rule, Tag, Workspace } from '../model/goals';
import type { Snapshot } from '../model/snapshot';

/** The goal records that exist now, with the last snapshot of each key result that has one. */
export interface GoalRecords {
  readonly workspace?: Workspace;
  readonly cycles: readonly Cycle[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly rules: readonly Rule[];
  readonly tags: readonly Tag[];
  readonly snapshots: readonly Snapshot[];
}

/** A span of time in milliseconds since 1970: from `start`, and up to but without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The time of a key result; of it, progress is not expected in the spans of `rest`. A snapshot is one. */
export interface Time extends Span {
  readonly rest?: readonly (readonly [from: number, to: number])[] | undefined;
}

/** All that the arithmetic needs to know of what was captured for one key result. Instants are ms since 1970. */
export interface Evidence {
  readonly members: readonly {
    readonly subject: string;
    /** When it began to count: its earliest tag, or its first match with a rule. */
    readonly since: number;
    readonly publishedAt?: number;
    /** As the actors of events are known. */
    readonly author?: string;
  }[];
  /** Readings of members. Of each member and metric enough to tell the last at or before every instant asked for. */
  readonly readings: readonly {
    readonly subject: string;
    readonly metric: string;
    readonly value: number;
    readonly at: number;
  }[];
  /** Events on members. */
  readonly events: readonly {
    readonly id: string;
    readonly subject: string;
    readonly kind: EventKind;
    readonly at: number;
    readonly actor?: string;
  }[];
  readonly tags: readonly { readonly at: number; readonly weight: number }[];
  readonly checkIns: readonly { readonly at: number; readonly value?: number }[];
  readonly effort: readonly { readonly at: number; readonly seconds: number }[];
}
