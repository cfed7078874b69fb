import type { EventKind } from '../model/catalogue';
import type { Cycle, KeyResult, Objective, Rule, TagOutcome, Workspace } from '../model/goals';
import type { Snapshot } from '../model/snapshot';

/** The goal records that exist now, without tags, which are many, and with the last snapshot of each key result that has one. */
export interface GoalRecords {
  readonly workspace?: Workspace;
  readonly cycles: readonly Cycle[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly rules: readonly Rule[];
  readonly snapshots: readonly Snapshot[];
}

/** A span of time, `[start, end)`, in milliseconds since 1970. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The time of a key result. No progress is expected in the spans of `rest`, such as weekends. A snapshot is one. */
export interface Period extends Span {
  /** The instant from which progress is expected, where it is later than the start. */
  readonly expectedFrom?: number | undefined;
  readonly rest?: readonly (readonly [from: number, to: number])[] | undefined;
}

/** What was captured and entered for one key result. Instants are milliseconds since 1970. */
export interface Evidence {
  readonly members: readonly {
    readonly subject: string;
    /** When it began to count: the instant of its earliest tag, or of its first match with a rule. */
    readonly since: number;
    readonly publishedAt?: number;
    /** Its author, under every name that the actors of events may have. */
    readonly authors?: readonly string[];
  }[];
  /**
   * Readings of members: of each member and metric, at least the last one at or before every instant asked for, the last one
   * of each UTC day that a forecast looks back on, and the first one of all where none is older than that.
   */
  readonly readings: readonly {
    readonly subject: string;
    readonly metric: string;
    readonly value: number;
    readonly at: number;
  }[];
  /**
   * How many events of a kind there were on a member on a UTC day or a part of it, from the first to the last of them. No
   * instant asked for lies between these. Absent where `events` has all that is counted.
   */
  readonly eventCounts?: readonly {
    readonly subject: string;
    readonly kind: EventKind;
    readonly first: number;
    readonly last: number;
    readonly count: number;
  }[];
  /**
   * What people did on members, as far as counting them needs it: of each person on each member the first event of all, the
   * first one at or after the start of the time that is looked at, and the first one a day or more after the person's first
   * event on any member. Absent where `events` has all.
   */
  readonly acts?: readonly { readonly subject: string; readonly actor: string; readonly at: number }[];
  /** Events on members; of threads of which only the first response is needed, those up to it. */
  readonly events: readonly {
    readonly id: string;
    readonly subject: string;
    readonly kind: EventKind;
    readonly at: number;
    readonly actor?: string;
  }[];
  readonly tags: readonly {
    readonly at: number;
    readonly weight: number;
    readonly outcome?: TagOutcome;
    readonly value?: number;
    readonly unit?: string;
  }[];
  readonly checkIns: readonly { readonly at: number; readonly value?: number }[];
  readonly effort: readonly { readonly at: number; readonly seconds: number }[];
}
