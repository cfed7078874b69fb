import type { Bet } from '../../goals/outline/bet';
import type { EffectiveStatus } from '../../goals/progress/effective-status';
import type { ObjectiveStatus } from '../../goals/progress/objective-status';
import type { GoalRecords, Span } from '../../goals/types';
import type {
  CheckIn,
  Cycle,
  Effort,
  ForecastRecord,
  KeyResult,
  Objective,
  Tag,
  Workspace,
} from '../../model/goals';
import type { Subject } from '../../model/signals';
import type { Snapshot } from '../../model/snapshot';

/** A change of one field of a key result, with the value before it; `at` in milliseconds since 1970. */
export interface FieldChange {
  readonly action: string;
  readonly at: number;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The period of a report. */
export interface ReportPeriod {
  /** Its first and its last day, `2026-03-31`; both are included. */
  readonly from: string;
  readonly to: string;
  /** The same in milliseconds since 1970. */
  readonly span: Span;
  /** The cycle, where the period is one. */
  readonly cycle?: Cycle;
}

/** Everything that a report is made from. `snapshots` are those of the end of the period, or of now where that is earlier. */
export interface ReportInput extends GoalRecords {
  readonly period: ReportPeriod;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly checkIns: readonly CheckIn[];
  /** The tags of the period, at least. */
  readonly tags: readonly Tag[];
  readonly forecasts: readonly ForecastRecord[];
  readonly efforts: readonly Effort[];
  /** The value of each key result at the start of the period, where the key result had begun and the value is known. */
  readonly before: ReadonlyMap<string, number>;
  /** Tagged subjects and origins, by id. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** The addresses of tagged events, by id. */
  readonly eventUrls: ReadonlyMap<string, string>;
  /** The changes of each key result, oldest first, by id. */
  readonly changes: ReadonlyMap<string, readonly FieldChange[]>;
  /** Whether handles and names of people in the community are shown, and names of owners. */
  readonly showsPeople: boolean;
  readonly showsOwners: boolean;
}

/** A key result at the end of the period. */
export interface ReportedKeyResult {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly snapshot?: Snapshot;
  /** The value at the start of the period, or the baseline where the key result began in it. */
  readonly before?: number;
  readonly value?: number;
  /** The share of the way from baseline to target, unclamped. */
  readonly attainment?: number;
  /** The share of the way that is expected, 0–1; absent of values to be held and once the key result is over. */
  readonly expected?: number;
  readonly status: EffectiveStatus;
  /** The score at its close, 0.0–1.0. */
  readonly score?: number;
  /** The check-ins of the period that have a note, oldest first. */
  readonly notes: readonly CheckIn[];
  /** How many tags it got in the period. */
  readonly evidence: number;
}

/** An objective with its key results. */
export interface ReportedObjective {
  readonly objective: Objective;
  readonly keyResults: readonly ReportedKeyResult[];
  /** Absent once all of its key results are closed. */
  readonly status?: ObjectiveStatus;
  /** The score of its closed key results, 0–1, not rounded. */
  readonly score?: number;
}

/** A tag of the period with what it links to. */
export interface ReportedEvidence {
  readonly tag: Tag;
  readonly keyResult: KeyResult;
  readonly title: string;
  readonly subject?: Subject;
  /** The address of the event, or of the page. */
  readonly url?: string;
  readonly quote?: string;
  readonly note?: string;
  /** The author of the page, where people are shown. */
  readonly by?: string;
}

/** What a page brought, shared equally among the origins of each outcome. */
export interface ReportedContent {
  readonly title: string;
  readonly subject?: Subject;
  readonly url?: string;
  readonly outcomes: number;
  /** The values of these outcomes, summed by unit. */
  readonly values: readonly { readonly unit: string; readonly value: number }[];
}

/** A change of what a key result aims at. */
export interface ReportedMove extends FieldChange {
  readonly keyResult: KeyResult;
  readonly field: 'target' | 'commit' | 'stretch' | 'baseline' | 'range' | 'due';
}

/** What a report says, before it is put in words. */
export interface ReportContent {
  readonly period: ReportPeriod;
  /** When it was made, and the instant that it describes: the end of the period, or now where that is earlier. */
  readonly now: number;
  readonly asOf: number;
  readonly workspace?: Workspace;
  readonly objectives: readonly ReportedObjective[];
  /** Outcomes first, then output, then effort. */
  readonly keyResults: readonly ReportedKeyResult[];
  /** Quotes first, then notes; newest first. */
  readonly evidence: readonly ReportedEvidence[];
  readonly content: readonly ReportedContent[];
  /** How many outcomes the evidence of the period has, and how many of them name an origin. */
  readonly outcomes: number;
  readonly outcomesWithOrigin: number;
  readonly moves: readonly ReportedMove[];
  /** The bets of the objectives so far. */
  readonly bets: readonly Bet[];
  /** Hours put in during the period, by key result; without a title where they belong to none. */
  readonly effort: readonly { readonly title?: string; readonly hours: number }[];
  /** The forecasts of the key results that are closed. */
  readonly forecasts: readonly ForecastRecord[];
  readonly showsOwners: boolean;
}
