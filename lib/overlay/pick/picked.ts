import type { RequestOf } from '../../messages/protocol';
import type { Finding } from '../../numbers/finding';
import type { Sighting } from '../../numbers/print';

/** A page's title is shown in one line. */
const longestTitle = 300;

/** The title of the page as the worker takes it. */
export const titleOfPage = () => document.title.slice(0, longestTitle).toWellFormed();

/**
 * A number that was picked, as the worker takes it: with all that its text may stand for, of which the person may have to choose one.
 * @param number the followed number that was pointed at again.
 */
export function pickedFrom(
  { candidate, print }: Sighting,
  { formatOf }: Pick<Finding, 'formatOf'>,
  number?: string,
): RequestOf<'pickedNumber'> {
  const { text, language, number: shown } = candidate;
  const { kind, unit, readings } = shown;
  return {
    ...{ text, kind, unit, print },
    readings: readings.map((reading) => ({
      value: reading.value,
      approximate: reading.approximate,
      format: formatOf(shown, reading, language),
    })),
    title: titleOfPage(),
    ...(number === undefined ? {} : { number }),
  };
}
