import type { KeyResult, Measure } from '../../model/goals';
import type { Evidence, Span } from '../types';
import { events, hours, subjects, weights } from './counts';
import { growth, latest } from './figures';
import { people, responseTime, unanswered } from './people';
import { counter } from './tally';

/** The figure of a key result as it was known at an instant, in ms since 1970; undefined where it was not known. */
export type Meter = (at: number) => number | undefined;

type Measured = Pick<KeyResult, 'measure' | 'unit'>;

/**
 * Sorts the evidence once, so that the figure can be asked for at many instants. At each it knows only what was there by
 * then: signals, tags, check-ins, members. What a page shows counts up to the end of the key result's time and no
 * longer; check-ins count whenever they are made, for the last word on a quarter is often said after it.
 * A figure too large for a number is not known.
 */
export function meterOf(keyResult: Measured, evidence: Evidence, span: Span): Meter {
  const meter = meterFor(keyResult.measure, keyResult.unit, evidence, span);
  return (at) => {
    const value = meter(at);
    // Adding 0 makes 0 of −0, which a screen would show as “−0”.
    return value !== undefined && Number.isFinite(value) ? value + 0 : undefined;
  };
}

/**
 * The figure of a key result as it was known at `at`, in ms since 1970.
 * @returns undefined where nothing is known yet, which is not 0.
 */
export function measure(keyResult: Measured, evidence: Evidence, span: Span, at: number): number | undefined {
  return meterOf(keyResult, evidence, span)(at);
}

/** Whether evidence tells the figure at past instants. It does not for milestones: of steps only the present is given. */
export function hasPast(of: Measure): boolean {
  return of.kind === 'ratio' ? hasPast(of.over) && hasPast(of.under) : of.kind !== 'milestones';
}

/**
 * The instants at which a figure was captured or said, in ms since 1970, where it is a state that holds from one to the next: a
 * latest figure, its growth, a recorded value, or one over another.
 * @returns undefined where it is not: what is counted is known at every instant.
 */
export function instantsOf(of: Measure, evidence: Evidence): number[] | undefined {
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
      const [over, under] = [instantsOf(of.over, evidence), instantsOf(of.under, evidence)];
      return over && under ? [...over, ...under] : undefined;
    }
    default:
      return undefined;
  }
}

function meterFor(of: Measure, unit: string, evidence: Evidence, span: Span): Meter {
  // A reading tells a state, so one at the very end still tells that of the end; acts at the end come too late.
  const upToEnd =
    (meter: Meter): Meter =>
    (at) =>
      meter(Math.min(at, span.end));
  switch (of.kind) {
    case 'latest':
      return upToEnd(latest(of.metric, evidence));
    case 'growth':
      return upToEnd(growth(of.metric, evidence, span));
    case 'count':
      return counted(of, evidence, span);
    case 'people':
      return people(evidence, span, of.who);
    case 'responseTime':
      return upToEnd(responseTime(evidence, span));
    case 'unanswered':
      return upToEnd(unanswered(evidence, span));
    case 'time':
      return hours(evidence, span);
    case 'ratio':
      return quotient(meterFor(of.over, '', evidence, span), meterFor(of.under, '', evidence, span));
    case 'milestones': {
      const done = milestones(of.steps, unit);
      return () => done;
    }
    case 'manual':
      return lastSaid(evidence);
  }
}

function counted(of: Extract<Measure, { kind: 'count' }>, evidence: Evidence, span: Span): Meter {
  if (of.of === 'subjects') return subjects(evidence, span);
  return of.of === 'evidence' ? weights(evidence, span) : events(evidence, span, of.event);
}

/** `ratio`: over divided by under, as it is (a half is 0.5). Not known where either is not, or under is 0. */
function quotient(over: Meter, under: Meter): Meter {
  return (at) => {
    const [above, below] = [over(at), under(at)];
    return above === undefined || below === undefined || below === 0 ? undefined : above / below;
  };
}

/**
 * `milestones`: the sum of the weights of the steps done; where the key result's unit is `%`, as a share of the weight of
 * all steps, 0–100. Not known where there is no step, or no weight to take a share of.
 */
function milestones(
  steps: Extract<Measure, { kind: 'milestones' }>['steps'],
  unit: string,
): number | undefined {
  const weigh = (some: typeof steps) => some.reduce((sum, { weight }) => sum + weight, 0);
  if (steps.length === 0) return undefined;
  const done = weigh(steps.filter((s) => s.done));
  if (unit !== '%') return done;
  const all = weigh(steps);
  return all > 0 ? (done / all) * 100 : undefined;
}

/** `manual`: the value of the last check-in that states one; of two at one instant, the higher. */
function lastSaid({ checkIns }: Evidence): Meter {
  const said = checkIns
    .flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]))
    .sort((a, b) => a.at - b.at || a.value - b.value);
  const count = counter(said.map((c) => c.at));
  return (at) => said[count(at) - 1]?.value;
}
