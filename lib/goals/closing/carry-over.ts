import type { Edit } from '../../model/edit';
import type { Cycle, KeyResult, Objective } from '../../model/goals';
import type { GoalRecords } from '../types';
import { wayAfter } from './next-way';

/** A key result that goes on after its close. */
export interface GoingOn {
  readonly keyResult: KeyResult;
  /** The figure that it has reached. */
  readonly value: number | undefined;
  /** Another target, where the old one is not kept. */
  readonly wanted: number | undefined;
  /** The id of the one that goes on from it. */
  readonly next: string;
}

/** The time that follows, and where in it things go on. */
export interface After {
  readonly start: string;
  readonly due: string;
  /** The objectives that go on under another id, by the one that they had. */
  readonly objectives?: ReadonlyMap<string, string>;
}

/**
 * The edits that carry key results over into the time after theirs: each from the figure it has reached, with the same rules
 * and with what was tagged for it. Drivers are the ones that go on from those that it had; of those that were dropped there
 * is none. What was set before for the time after follows its drivers.
 */
export function carriedOver(all: readonly GoingOn[], data: GoalRecords, after: After): Edit[] {
  const closing = new Map(all.map(({ keyResult, next }) => [keyResult.id, next]));
  const goesOn = (id: string) => {
    const closed = data.keyResults.find((k) => k.id === id)?.closed;
    return closing.get(id) ?? (closed ? (closed.next ?? []) : id);
  };
  return [
    ...all.map(({ keyResult, value, wanted, next }) => {
      const { id: _, closed: _closed, override: _override, commit: _c, stretch: _s, ...rest } = keyResult;
      const { start, due, objectives } = after;
      const set = {
        ...rest,
        ...wayAfter(keyResult, value, wanted),
        objective: objectives?.get(rest.objective) ?? rest.objective,
        ...(rest.drivers ? { drivers: rest.drivers.flatMap(goesOn) } : {}),
        ...{ start, due, order: (rest.order ?? 0) + 0.5 },
      };
      return { type: 'keyResult' as const, id: next, set };
    }),
    ...all.flatMap(({ keyResult, next }) => [
      ...copies(data.rules, keyResult.id, next).map((rule) => ({ type: 'rule' as const, ...rule })),
      ...copies(data.tags, keyResult.id, next).map((tag) => ({ type: 'tag' as const, ...tag })),
    ]),
    ...data.keyResults.flatMap(({ id, closed, drivers = [], start }) =>
      !closed && !closing.has(id) && start.slice(0, 10) >= after.start && drivers.some((d) => closing.has(d))
        ? [{ type: 'keyResult' as const, id, set: { drivers: drivers.map((d) => closing.get(d) ?? d) } }]
        : [],
    ),
  ];
}

/** What counts for a key result, set again for another one. */
function copies<T extends { readonly id: string; readonly keyResult: string }>(
  all: readonly T[],
  of: string,
  keyResult: string,
) {
  return all
    .filter((one) => one.keyResult === of)
    .map(({ id: _old, ...one }) => ({ id: crypto.randomUUID(), set: { ...one, keyResult } }));
}

/** The edits that set the objectives again in the next cycle, each under what it served where that goes on too. */
export function objectivesAgain(
  objectives: readonly Objective[],
  { id: cycle }: Pick<Cycle, 'id'>,
  ids: ReadonlyMap<string, string>,
): Edit[] {
  return objectives.flatMap(({ id, ...objective }) => {
    const [again, { parent }] = [ids.get(id), objective];
    if (again === undefined) return [];
    const set = {
      ...objective,
      cycle,
      ...(parent === undefined ? {} : { parent: ids.get(parent) ?? parent }),
    };
    return [{ type: 'objective' as const, id: again, set }];
  });
}
