import type { Edit } from '../../lib/messages/protocol';
import type { KeyResult } from '../../lib/model/goals';
import type { GoalsData } from '../../lib/store/read';

const dayLength = 86_400_000;

/**
 * The edits that carry a key result over into the time after its own, of the same length: from the figure it has reached,
 * with the same rules and with what was tagged for it.
 * @param value the figure that it has reached.
 */
export function carriedOver(keyResult: KeyResult, data: GoalsData, value: number | undefined): Edit[] {
  const { id: _id, closed: _closed, start, due, order, ...rest } = keyResult;
  const id = crypto.randomUUID();
  const [from, to] = [start, due].map((when) => Date.parse(when.slice(0, 10)));
  const [first, last] = nextSpan(from ?? 0, to ?? 0);
  const moves = rest.direction === 'increase' || rest.direction === 'decrease';
  const baseline = moves && value !== undefined ? value : rest.baseline;
  const copy = { ...rest, baseline, start: first, due: last, order: (order ?? 0) + 0.5 };
  const own = <T extends { id: string; keyResult: string }>(all: readonly T[]) =>
    all
      .filter((one) => one.keyResult === keyResult.id)
      .map(({ id: _old, ...one }) => ({ ...one, keyResult: id }));
  return [
    { type: 'keyResult', id, set: copy },
    ...own(data.rules).map((set) => ({ type: 'rule' as const, id: crypto.randomUUID(), set })),
    ...own(data.tags).map((set) => ({ type: 'tag' as const, id: crypto.randomUUID(), set })),
  ] as Edit[];
}

/** The days after a span of whole days: as many, or as many months where it is of whole months. */
function nextSpan(from: number, to: number): [start: string, due: string] {
  const start = new Date(to + dayLength);
  const [begin, end] = [new Date(from), start];
  const months =
    (end.getUTCFullYear() - begin.getUTCFullYear()) * 12 + end.getUTCMonth() - begin.getUTCMonth();
  const isWhole = begin.getUTCDate() === end.getUTCDate() && months > 0;
  const after = isWhole
    ? Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + months, end.getUTCDate())
    : end.getTime() + (end.getTime() - from);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return [day(start.getTime()), day(after - dayLength)];
}
