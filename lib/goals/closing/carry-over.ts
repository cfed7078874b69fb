import type { Edit } from '../../model/edit';
import type { Cycle, KeyResult, Objective, Tag } from '../../model/goals';
import { firstDay } from '../../model/local-day';
import type { GoalRecords } from '../types';
import { nextTrajectory } from './trajectory';

/** A key result that is carried over at its close. */
export interface CarryOver {
  readonly keyResult: KeyResult;
  /** The value that it has reached. */
  readonly value: number | undefined;
  /** The new target, where the old one is not kept. */
  readonly newTarget: number | undefined;
  /** The id of its successor. */
  readonly next: string;
}

/** The goal records, with the tags of the key results that are carried over. */
export interface RecordsToCarry extends GoalRecords {
  readonly tags: readonly Tag[];
}

/** The period that follows. */
export interface NextPeriod {
  readonly start: string;
  readonly due: string;
  /** The ids of the copied objectives, by the id of the original. */
  readonly objectives?: ReadonlyMap<string, string>;
}

/**
 * The edits that carry key results over into the next period: each starts from the value it has reached, with copies of its
 * rules and tags. Its drivers are replaced by their successors; dropped ones have none. Key results that were already set for
 * the next period get the successors of their drivers too.
 */
export function carryOverEdits(all: readonly CarryOver[], data: RecordsToCarry, after: NextPeriod): Edit[] {
  const successors = new Map(all.map(({ keyResult, next }) => [keyResult.id, next]));
  const successorOf = (id: string) => {
    const closed = data.keyResults.find((k) => k.id === id)?.closed;
    return successors.get(id) ?? (closed ? (closed.next ?? []) : id);
  };
  return [
    ...all.map(({ keyResult, value, newTarget, next }) => {
      const { id: _, closed: _closed, override: _override, expectedFrom: _from, ...kept } = keyResult;
      const { commit: _commit, stretch: _stretch, ...rest } = kept;
      const { start, due, objectives } = after;
      const set = {
        ...rest,
        ...nextTrajectory(keyResult, value, newTarget),
        objective: objectives?.get(rest.objective) ?? rest.objective,
        ...(rest.drivers ? { drivers: rest.drivers.flatMap(successorOf) } : {}),
        ...{ start, due, order: (rest.order ?? 0) + 0.5 },
      };
      return { type: 'keyResult' as const, id: next, set };
    }),
    ...all.flatMap(({ keyResult, next }) => [
      ...copies(data.rules, keyResult.id, next).map((rule) => ({ type: 'rule' as const, ...rule })),
      ...copies(data.tags, keyResult.id, next).map((tag) => ({ type: 'tag' as const, ...tag })),
    ]),
    ...data.keyResults.flatMap(({ id, closed, drivers = [], start }) =>
      !closed &&
      !successors.has(id) &&
      firstDay(start) >= after.start &&
      drivers.some((d) => successors.has(d))
        ? [{ type: 'keyResult' as const, id, set: { drivers: drivers.map((d) => successors.get(d) ?? d) } }]
        : [],
    ),
  ];
}

/** Copies of the rules or tags of a key result, for another one. */
function copies<T extends { readonly id: string; readonly keyResult: string }>(
  all: readonly T[],
  of: string,
  keyResult: string,
) {
  return all
    .filter((one) => one.keyResult === of)
    .map(({ id: _old, ...one }) => ({ id: crypto.randomUUID(), set: { ...one, keyResult } }));
}

/** The edits that copy the objectives into the next cycle, each below the copy of its parent where there is one. */
export function objectiveCopies(
  objectives: readonly Objective[],
  { id: cycle }: Pick<Cycle, 'id'>,
  ids: ReadonlyMap<string, string>,
): Edit[] {
  return objectives.flatMap(({ id, ...objective }) => {
    const [copy, { parent }] = [ids.get(id), objective];
    if (copy === undefined) return [];
    const set = {
      ...objective,
      cycle,
      ...(parent === undefined ? {} : { parent: ids.get(parent) ?? parent }),
    };
    return [{ type: 'objective' as const, id: copy, set }];
  });
}
