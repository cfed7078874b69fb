import { score } from '../../goals/closing/score';
import { snapshotAtClose } from '../../goals/closing/snapshot-at-close';
import { openKeyResults } from '../../goals/outline/group';
import { statusAt } from '../../goals/progress/effective-status';
import { pace } from '../../goals/progress/pace';
import { isHeld } from '../../goals/progress/progress';
import type { KeyResult } from '../../model/goals';
import { firstDay, instantOfDay, lastDay } from '../../model/local-day';
import type { Snapshot } from '../../model/snapshot';
import type { ReportedKeyResult, ReportInput } from './types';

/** The instant that a report describes: the end of its period, or now where that is earlier. */
export function describedInstant({ period, now }: Pick<ReportInput, 'period' | 'now'>): number {
  return Math.min(now, period.span.end);
}

/**
 * The instant up to which closings and manual statuses belong to the report: that of its end, or the close of its cycle where that
 * is later, for most cycles are closed in the days after them.
 */
function reportedUntil({ period, now }: Pick<ReportInput, 'period' | 'now'>): number {
  const closed = Date.parse(period.cycle?.closed?.at ?? '') || 0;
  return Math.max(describedInstant({ period, now }), Math.min(now, closed));
}

/**
 * The key results whose time overlaps the period, in their order, outcomes first. Archived ones are left out, and those that
 * were closed before the period.
 * @param people takes people out of a note.
 */
export function reportedKeyResults(
  input: ReportInput,
  people: (text: string) => string,
): ReportedKeyResult[] {
  const asOf = describedInstant(input);
  const until = reportedUntil(input);
  const wasThere = (what: { readonly at: string } | undefined) =>
    what !== undefined && Date.parse(what.at) <= until;
  // What was closed later was open then, and what a person said later was not said.
  const asOfThen = input.keyResults.map(
    ({ closed, override, ...rest }): KeyResult => ({
      ...rest,
      ...(wasThere(closed) ? { closed } : {}),
      ...(wasThere(override) ? { override } : {}),
    }),
  );
  const open = openKeyResults(
    input.objectives,
    asOfThen.map(({ closed: _closed, ...rest }) => rest),
  );
  const found = new Map(asOfThen.map((k) => [k.id, k]));
  return open.flatMap(({ id }) => {
    const keyResult = found.get(id);
    const objective = input.objectives.find((o) => o.id === keyResult?.objective);
    const stored = input.snapshots.find((s) => s.keyResult === id);
    if (!keyResult || !objective || !isInPeriod(keyResult, stored, input)) return [];
    const snapshot = stored && snapshotAtClose(keyResult, stored);
    return [
      { objective, ...stateOf(keyResult, snapshot, input, asOf), ...ofPeriod(keyResult, input, people) },
    ];
  });
}

function isInPeriod(
  { start, due, closed }: KeyResult,
  snapshot: Snapshot | undefined,
  { period: { from, to, span } }: ReportInput,
): boolean {
  if (closed && Date.parse(closed.at) < span.start) return false;
  if (snapshot && snapshot.end > snapshot.start)
    return snapshot.start < span.end && snapshot.end > span.start;
  return firstDay(start) <= to && lastDay(due) >= from;
}

function stateOf(keyResult: KeyResult, snapshot: Snapshot | undefined, input: ReportInput, asOf: number) {
  const { closed } = keyResult;
  const value = closed ? closed.value : snapshot?.value;
  const attainment = closed ? closed.attainment : snapshot?.progress;
  const isRunning = !closed && snapshot && asOf < snapshot.end;
  const expected = isRunning && !isHeld(keyResult) ? pace(keyResult, snapshot, asOf) : undefined;
  const before = valueBefore(keyResult, snapshot, input);
  return {
    keyResult,
    status: statusAt(keyResult, snapshot, asOf),
    ...(snapshot ? { snapshot } : {}),
    ...(value === undefined ? {} : { value }),
    ...(attainment === undefined ? {} : { attainment }),
    ...(expected === undefined ? {} : { expected }),
    ...(before === undefined ? {} : { before }),
    ...(closed?.attainment === undefined ? {} : { score: score(closed.attainment) }),
  };
}

function valueBefore(
  { id, baseline }: KeyResult,
  snapshot: Snapshot | undefined,
  { period, before }: ReportInput,
): number | undefined {
  return snapshot && snapshot.start >= period.span.start ? baseline : before.get(id);
}

function ofPeriod(
  { id }: KeyResult,
  { checkIns, tags, period }: ReportInput,
  people: (text: string) => string,
) {
  const isWithin = ({ at }: { at: string }) =>
    instantOfDay(at) >= period.span.start && instantOfDay(at) < period.span.end;
  return {
    notes: checkIns
      .filter((c) => c.keyResult === id && c.note?.trim() && isWithin(c))
      .toSorted((a, b) => instantOfDay(a.at) - instantOfDay(b.at))
      .map((c) => ({ ...c, note: people(c.note ?? '') })),
    evidence: tags.filter((t) => t.keyResult === id && isWithin(t)).length,
  };
}
