import type { KeyResult, Measure } from '../../model/goals';
import type { Evidence, Span } from '../types';
import { countEvents, countSubjects, sumHours, sumValues, sumWeights } from './counts';
import { cumulativeCount } from './cumulative-sum';
import { growth, latest } from './metric';
import { countPeople, countUnanswered, medianResponseTime } from './people';

/** The value of a key result as known at an instant, in milliseconds since 1970; undefined where it was not known. */
export type ValueAt = (at: number) => number | undefined;

type Measured = Pick<KeyResult, 'measure' | 'unit'>;

/**
 * The value of a key result as a function of the instant. Sorts the evidence once, so that many instants are cheap. At
 * each instant only the signals, tags, check-ins and members up to it count. What pages show counts until the end of the
 * key result's time; check-ins also count after it, because the final value of a quarter is often entered later.
 * A value that is not finite is undefined.
 */
export function valueFunction(keyResult: Measured, evidence: Evidence, span: Span): ValueAt {
  const valueAt = functionFor(keyResult.measure, keyResult.unit, evidence, span);
  return (at) => {
    const value = valueAt(at);
    // Adding 0 turns −0 into 0; a screen would show “−0”.
    return value !== undefined && Number.isFinite(value) ? value + 0 : undefined;
  };
}

/**
 * The value of a key result as known at `at`, in milliseconds since 1970.
 * @returns undefined where nothing is known yet, as opposed to 0.
 */
export function measure(keyResult: Measured, evidence: Evidence, span: Span, at: number): number | undefined {
  return valueFunction(keyResult, evidence, span)(at);
}

/** Whether the value at past instants follows from the evidence. For milestones it does not: steps carry no instants. */
export function hasHistory(of: Measure): boolean {
  return of.kind === 'ratio' ? hasHistory(of.over) && hasHistory(of.under) : of.kind !== 'milestones';
}

/**
 * The instants at which a value was captured or entered, in milliseconds since 1970, where it holds from one to the next:
 * a latest value, its growth, a manual value, or a ratio of such values.
 * @returns undefined for counts, which are known at every instant.
 */
export function knownInstants(of: Measure, evidence: Evidence): number[] | undefined {
  switch (of.kind) {
    case 'latest':
    case 'growth':
      return [
        ...evidence.readings.filter((r) => r.metric === of.metric).map((r) => r.at),
        ...evidence.members.map((m) => m.since),
      ];
    case 'manual':
      return evidence.checkIns.filter((c) => c.value !== undefined).map((c) => c.at);
    case 'ratio': {
      const [over, under] = [knownInstants(of.over, evidence), knownInstants(of.under, evidence)];
      return over && under ? [...over, ...under] : undefined;
    }
    default:
      return undefined;
  }
}

function functionFor(of: Measure, unit: string, evidence: Evidence, span: Span): ValueAt {
  // A reading is a state, so one at the very end still counts; an event at the end does not.
  const upToEnd =
    (valueAt: ValueAt): ValueAt =>
    (at) =>
      valueAt(Math.min(at, span.end));
  switch (of.kind) {
    case 'latest':
      return upToEnd(latest(of.metric, evidence));
    case 'growth':
      return upToEnd(growth(of.metric, evidence, span));
    case 'count':
      return countFunction(of, evidence, span);
    case 'value':
      return sumValues(evidence, span, of.outcome);
    case 'people':
      return countPeople(evidence, span, of.who);
    case 'responseTime':
      return upToEnd(medianResponseTime(evidence, span));
    case 'unanswered':
      return upToEnd(countUnanswered(evidence, span));
    case 'time':
      return sumHours(evidence, span);
    case 'ratio':
      return quotient(functionFor(of.over, '', evidence, span), functionFor(of.under, '', evidence, span));
    case 'milestones': {
      const done = milestones(of.steps, unit);
      return () => done;
    }
    case 'manual':
      return lastCheckInValue(evidence);
  }
}

function countFunction(of: Extract<Measure, { kind: 'count' }>, evidence: Evidence, span: Span): ValueAt {
  if (of.of === 'subjects') return countSubjects(evidence, span);
  return of.of === 'evidence'
    ? sumWeights(evidence, span, of.outcome)
    : countEvents(evidence, span, of.event);
}

/** `ratio`: numerator divided by denominator, so a half is 0.5. Undefined where either is, or the denominator is 0. */
function quotient(over: ValueAt, under: ValueAt): ValueAt {
  return (at) => {
    const [numerator, denominator] = [over(at), under(at)];
    if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
    return numerator / denominator;
  };
}

/**
 * `milestones`: the sum of the weights of the steps done. Where the key result's unit is `%`, this sum as a percentage of
 * the weight of all steps, 0–100. Undefined without steps, or for `%` without weight.
 */
function milestones(
  steps: Extract<Measure, { kind: 'milestones' }>['steps'],
  unit: string,
): number | undefined {
  const weightOf = (some: typeof steps) => some.reduce((sum, { weight }) => sum + weight, 0);
  if (steps.length === 0) return undefined;
  const done = weightOf(steps.filter((s) => s.done));
  if (unit !== '%') return done;
  const all = weightOf(steps);
  return all > 0 ? (done / all) * 100 : undefined;
}

/** `manual`: the value of the last check-in that has one; of two at one instant, the higher one. */
function lastCheckInValue({ checkIns }: Evidence): ValueAt {
  const values = checkIns
    .flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]))
    .sort((a, b) => a.at - b.at || a.value - b.value);
  const count = cumulativeCount(values.map((c) => c.at));
  return (at) => values[count(at) - 1]?.value;
}
