import type { KeyResult } from '../../model/goals';
import { isMet } from '../progress/attainment';

/** A closed target beside what the forecast would have suggested when its time began. */
export interface SuggestedThen {
  readonly keyResult: KeyResult;
  readonly cautious: number;
  readonly realistic: number;
  readonly ambitious: number;
}
/** The suggestion up to which a target went; `beyond` where it went further than the ambitious one. */
export type Ambition = (typeof ambitions)[number];
/** How targets went that were set so far. */
export interface AmbitionRecord {
  readonly ambition: Ambition;
  readonly closed: number;
  readonly met: number;
}

const ambitions = ['cautious', 'realistic', 'ambitious', 'beyond'] as const;

/** How far a target went, by the suggestions of its time. A value that is to fall has the lowest one as the most ambitious. */
export function ambitionOf({ keyResult, ...suggested }: SuggestedThen): Ambition {
  const { target = 0, direction } = keyResult;
  const isWithin = (most: number) => (direction === 'decrease' ? target >= most : target <= most);
  return (['cautious', 'realistic', 'ambitious'] as const).find((a) => isWithin(suggested[a])) ?? 'beyond';
}

/** How targets of each ambition went, the least ambitious first; without those that none were of. */
export function suggestionRecord(all: readonly SuggestedThen[]): AmbitionRecord[] {
  return ambitions.flatMap((ambition) => {
    const own = all.filter((one) => ambitionOf(one) === ambition).map(({ keyResult }) => keyResult);
    const met = own.filter((k) => isMet(k.closed?.attainment ?? 0, k.commitment)).length;
    return own.length ? [{ ambition, closed: own.length, met }] : [];
  });
}
