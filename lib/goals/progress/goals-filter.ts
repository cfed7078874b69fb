import type { KeyResult } from '../../model/goals';
import type { GoalRecords } from '../types';
import { statusAt } from './effective-status';
import type { Status } from './status';

/** What the list of goals is narrowed to; an empty text narrows nothing. */
export interface GoalsFilter {
  /** The id of a cycle. */
  readonly cycle: string;
  readonly text: string;
  readonly owner: string;
  readonly status: Status | '';
}
export const noFilter: GoalsFilter = { cycle: '', text: '', owner: '', status: '' };

/** The filter without what is no longer there to choose: a cycle that was closed or deleted, an owner who owns nothing. */
export function currentFilter(filter: GoalsFilter, data: GoalRecords): GoalsFilter {
  const isCycle = data.cycles.some((c) => c.id === filter.cycle && !c.closed);
  const isOwner = ownersIn(data).includes(filter.owner);
  return { ...filter, cycle: isCycle ? filter.cycle : '', owner: isOwner ? filter.owner : '' };
}

/**
 * Whether a key result matches. A text may be in its title, its owner or its objective's title.
 * @returns undefined where nothing narrows the key results.
 */
export function keyResultMatcher(
  { text, owner, status }: GoalsFilter,
  data: GoalRecords,
  now: number,
): ((keyResult: KeyResult) => boolean) | undefined {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted && !owner && !status) return undefined;
  const objectives = new Map(data.objectives.map((o) => [o.id, o]));
  const snapshots = new Map(data.snapshots.map((s) => [s.keyResult, s]));
  return (keyResult) => {
    const objective = objectives.get(keyResult.objective);
    const ownedBy = keyResult.owner || objective?.owner;
    const isNamed = [keyResult.title, objective?.title, ownedBy].some((one) =>
      one?.toLocaleLowerCase().includes(wanted),
    );
    return (
      isNamed &&
      (!owner || ownedBy === owner) &&
      (!status || statusAt(keyResult, snapshots.get(keyResult.id), now).status === status)
    );
  };
}

/** Everybody who owns an objective or a key result that is not archived, sorted. */
export function ownersIn({ objectives, keyResults }: GoalRecords): string[] {
  const owned = [...objectives, ...keyResults].filter((one) => !one.archived);
  return [...new Set(owned.flatMap((one) => one.owner || []))].sort((a, b) => a.localeCompare(b));
}
