import { get, parseJson } from './dom';
import { endOf } from './embedded';

/** What follows an object to the end of its row: then the next row begins, or nothing is left. */
const wholeRow = /^.*(?:\n(?:[\da-f]+:|$)|$)/;

/**
 * The objects of a name, such as `post`, in what Next.js's newer router sends with a page: rows of JSON, cut into scripts at
 * any place. None where its row does not end where the next one begins, as where a script is missing or is there twice.
 */
export function flightObjects(document: Document, name: string): unknown[] {
  const parts = [...document.scripts].map(({ textContent }) =>
    get(parseJson(/^\s*self\.__next_f\.push\((.*)\)/s.exec(textContent)?.[1]), 1),
  );
  const text = parts.join('');
  return [...text.matchAll(new RegExp(`"${name}":(?=\\{)`, 'g'))].flatMap(({ 0: { length }, index }) => {
    const begin = index + length;
    const end = endOf(text, begin);
    return wholeRow.test(text.slice(end)) ? [parseJson(text.slice(begin, end))] : [];
  });
}
