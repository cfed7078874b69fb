import type { RequestOf } from '../messages/protocol';
import type { NumberPrint } from '../model/number-print';
import type { Decision } from '../numbers/decide';
import type { Look } from '../numbers/find';
import { printOf } from '../numbers/print-of';
import { settle } from '../numbers/settle';

export type Outcome = RequestOf<'numberSeen'>['outcome'];

/** What looks at one number come to; each outcome is told once, until another one is. */
export class Settling {
  private looks: Look[] = [];
  private told: string | undefined;

  constructor(
    readonly id: string,
    readonly prints: readonly NumberPrint[],
  ) {}

  /** Whether it is to be looked at again, even if the page does not change. */
  get isOpen(): boolean {
    return this.looks.length > 0;
  }

  /** What was seen last, as long as it is to be looked at again. */
  get last(): Look | undefined {
    return this.looks.at(-1);
  }

  /**
   * Takes the next look.
   * @param hasChanged whether the page has changed since the one before.
   * @returns what is to be told of it, if anything.
   */
  take(look: Look, hasChanged: boolean): Outcome | undefined {
    this.looks.push(look);
    const decision = settle(this.looks);
    if (!decision) return undefined;
    const isGivenUp = decision.state === 'refused' && decision.reason === 'unsettled';
    const isRestless = isGivenUp && (hasChanged || !look.busy);
    // Of a page that has just come to rest there would be no other look, and a zero takes longer to settle.
    this.looks = isRestless ? [look] : [];
    const outcome = this.outcomeOf(decision);
    const key = keyOf(outcome);
    if (key === this.told) return undefined;
    this.told = key;
    return outcome;
  }

  /** Begins anew: what was seen before is too long ago to agree with. */
  restart(): void {
    this.looks = [];
  }

  private outcomeOf(decision: Decision): Outcome {
    if (decision.state === 'refused') return decision;
    const { value, approximate, sighting } = decision;
    const format = this.prints.at(-1)?.format;
    return format
      ? { state: 'read', value, approximate, print: printOf(sighting, format) }
      : { state: 'refused', reason: 'notFound' };
  }
}

/** Equal for outcomes that say the same to a person. */
function keyOf(outcome: Outcome): string {
  if (outcome.state === 'read') return `${outcome.value} ${outcome.approximate}`;
  return JSON.stringify(outcome.reason === 'unsure' ? outcome.reason : outcome);
}
