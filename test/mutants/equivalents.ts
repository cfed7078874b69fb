/** A mutant that no test can notice: the changed lines before and after, each on one line, and why they do the same. */
interface Equivalent {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Mutants of one or several lines that do the same for one reason. */
function same(reason: string, from: string, ...all: readonly string[]): Equivalent[] {
  return all.map((to) => ({ from, to, reason }));
}

/** Mutants that do the same as the code, by file. They count neither as noticed nor as missed. */
export const equivalents: Readonly<Record<string, readonly Equivalent[]>> = {
  'lib/goals/closing/calibration.ts': same(
    'with the margin added, no mean of tenths is just the limit',
    'const areDriversMet = mean + 1e-9 >= driversMet;',
    'const areDriversMet = mean + 1e-9 > driversMet;',
  ),
  'lib/goals/forecast/past.ts': [
    ...same(
      'counts of events are not read for a measure that counts none',
      "return measure.kind === 'count' && measure.of === 'events';",
      'return true;',
      "return measure.kind === 'count' || measure.of === 'events';",
      "return measure.kind === 'count' && true;",
    ),
    ...same(
      'only counts say what they are of',
      "return measure.kind === 'count' && measure.of === 'events';",
      "return true && measure.of === 'events';",
    ),
    ...same(
      'counts of events are not read for a ratio without them',
      "if (measure.kind === 'ratio') return countsEvents(measure.over) || countsEvents(measure.under);",
      "if (measure.kind === 'ratio') return true;",
    ),
    ...same(
      'a list has a first and a last one, or neither',
      'if (first === undefined || last === undefined) return undefined;',
      'if (first === undefined && last === undefined) return undefined;',
      'if (false || last === undefined) return undefined;',
      'if (first === undefined || false) return undefined;',
    ),
  ],
  'lib/goals/forecast/prediction.ts': same(
    'the first step replaces the level that it begins with',
    'let [level, error] = [steps[0] ?? 0, 0];',
    'let [level, error] = [steps[0] && 0, 0];',
  ),
  'lib/goals/measure/measure.ts': same(
    'of units only % makes a difference',
    "return quotient(functionFor(of.over, '', evidence, span), functionFor(of.under, '', evidence, span));",
    'return quotient(functionFor(of.over, "Stryker was here!", evidence, span), functionFor(of.under, \'\', evidence, span));',
    'return quotient(functionFor(of.over, \'\', evidence, span), functionFor(of.under, "Stryker was here!", evidence, span));',
  ),
  'lib/goals/progress/pace.ts': same(
    'a rest that is no span makes the total NaN, which is handled as no rest',
    'export function elapsed({ start, end, rest = [] }: Period, at: number): number {',
    'export function elapsed({ start, end, rest = ["Stryker was here"] }: Period, at: number): number {',
  ),
  'lib/goals/progress/progress.ts': [
    ...same(
      'a value at the limit is within it, which was handled before',
      'const limit = value < low ? low : high;',
      'const limit = value <= low ? low : high;',
    ),
    ...same(
      'a value at the limit is within it, which was handled before',
      'const broken = value < low ? baseline < low : baseline > high;',
      'const broken = value <= low ? baseline < low : baseline > high;',
    ),
  ],
  'lib/goals/progress/working-time.ts': same(
    'rest that begins at the instant has no working time before it to take',
    'if (begin >= instant) continue;',
    'if (begin > instant) continue;',
  ),
  'lib/goals/progress/zones.ts': [
    ...same(
      'no number is at least or at most undefined',
      "at !== undefined && (keyResult.direction === 'increase' ? value >= at : value <= at);",
      "true && (keyResult.direction === 'increase' ? value >= at : value <= at);",
    ),
    ...same(
      'the sign is 1 or −1',
      'return zones.every((zone, at) => (zone - (zones[at - 1] ?? zone)) * sign >= 0);',
      'return zones.every((zone, at) => (zone - (zones[at - 1] ?? zone)) / sign >= 0);',
    ),
  ],
  'lib/store/backup/apply-signals.ts': [
    ...same(
      'only what is found is looked at',
      'if (found) held.set(keyOf(signal), found);',
      'if (true) held.set(keyOf(signal), found);',
    ),
    ...same(
      'readings have no actor, and no erased name is undefined',
      "if (!subject || (signal.type === 'event' && signal.actor && erased.has(signal.actor))) continue;",
      'if (!subject || (true && erased.has(signal.actor))) continue;',
      "if (!subject || (signal.type === 'event' || signal.actor && erased.has(signal.actor))) continue;",
      'if (!subject || (true && signal.actor && erased.has(signal.actor))) continue;',
    ),
  ],
  'lib/store/backup/staging.ts': same(
    'of two equal instants either is the earliest',
    'earliest: held && held.earliest < at ? held.earliest : at,',
    'earliest: held && held.earliest <= at ? held.earliest : at,',
  ),
};
