import { numberPrint } from '../../lib/model/number-print';
import type { Decision } from '../../lib/numbers/decide';
import { type Look, lookFor } from '../../lib/numbers/find';
import { formatOf } from '../../lib/numbers/format';
import { sightings } from '../../lib/numbers/print';
import { printOf } from '../../lib/numbers/print-of';
import { settle } from '../../lib/numbers/settle';
import type { Mutation, Right } from './mutations';
import { openPage, sightOf } from './page';
import type { PageSpec } from './pages/index';

type Print = ReturnType<typeof printOf>;

export type Outcome = 'read' | 'refused' | 'wrong';

/** What became of one page under one mutation. */
export interface Trial {
  readonly page: string;
  readonly mutation: string;
  readonly survives: boolean;
  readonly outcome: Outcome;
  /** The value that was read, or the reason why none was. */
  readonly said: string;
}

/**
 * The print of a page's number as a pick makes it, after the way through storage.
 * @throws Error where the number cannot be picked, or would be read as another value than the page's.
 */
export function pick(spec: PageSpec): Print {
  const page = openPage(spec);
  const picked = sightings(page.document, sightOf(page)).find(
    ({ candidate: { node } }) =>
      node.element === page.number ||
      page.number.contains(node.element) ||
      node.element.contains(page.number),
  );
  if (!picked) throw new Error(`${spec.name}: the number cannot be picked`);
  const { number, language } = picked.candidate;
  const reading = number.readings.find(({ value }) => value === spec.value);
  if (!reading) throw new Error(`${spec.name}: read as ${number.readings.map(({ value }) => value)}`);
  return numberPrint.parse(JSON.parse(JSON.stringify(printOf(picked, formatOf(number, reading, language)))));
}

/** One page under one mutation; undefined where that does not apply to it. */
export function tryOut(
  spec: PageSpec,
  print: Print,
  mutation: Mutation,
  random: () => number,
): Trial | undefined {
  const page = openPage(spec);
  const mutated = mutation.apply(page, random);
  if (!mutated) return undefined;
  const steps = mutated.steps ?? [{ at: 0 }, { at: 1000 }];
  const looks: Look[] = [];
  let settled: Decision | undefined;
  for (const step of steps) {
    step.change?.();
    looks.push(lookFor(mutated.root ?? page.document, [print], step.at, sightOf(page)));
    settled ??= settle(looks);
  }
  return {
    page: spec.name,
    mutation: mutation.name,
    survives: mutation.survives,
    ...judge(settled, mutated.right),
  };
}

function judge(decision: Decision | undefined, right: Right): Pick<Trial, 'outcome' | 'said'> {
  if (!decision || decision.state === 'refused')
    return { outcome: 'refused', said: decision?.reason ?? 'not settled' };
  const { value, approximate } = decision;
  const isRight =
    right !== 'refused' && value === right.value && approximate === (right.approximate === true);
  return { outcome: isRight ? 'read' : 'wrong', said: `${value}${approximate ? ' or so' : ''}` };
}
