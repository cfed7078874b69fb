import type { RequestOf } from '../../messages/protocol';
import type { Sighting } from '../../numbers/print';

/** A page's title is shown in one line. */
const longestTitle = 300;

/**
 * A number that was picked, as the worker takes it: with all that its text may stand for, and without its format, which the person may have
 * to settle.
 * @param number the followed number that was pointed at again.
 */
export function pickedFrom({ candidate, print }: Sighting, number?: string): RequestOf<'pickedNumber'> {
  const { text, language } = candidate;
  const { kind, unit, plus, readings } = candidate.number;
  return {
    ...{ text, language, kind, unit, plus, print },
    readings: readings.map(({ value, approximate, decimal, clock }) => ({
      value,
      approximate,
      ...(decimal && { decimal }),
      ...(clock && { clock }),
    })),
    title: document.title.slice(0, longestTitle).toWellFormed(),
    ...(number === undefined ? {} : { number }),
  };
}
