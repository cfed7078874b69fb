import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Sighting, sightings } from '../../lib/numbers/print';
import { normaliseLabel } from '../../lib/numbers/words';
import { elementsOf, textOf } from './page';
import type { PageSpec } from './pages/index';

/** So many numbers of a page are tried: pages that were captured have hundreds. */
const mostOfPage = 2;

/**
 * Pages of a folder that is no part of the project, such as captured ones. Nobody has said what a person would follow on them: numbers are taken
 * whose label stands once on the page, for whom the right answer to each mutation is the same as anywhere.
 * @returns none where there is no such folder.
 */
export function extraPages(folder: string): PageSpec[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return files
    .sort()
    .flatMap((file) => specsOf(resolve(folder, file), relative(folder, resolve(folder, file))));
}

function specsOf(path: string, name: string): PageSpec[] {
  const { document } = new JSDOM(readFileSync(path, 'utf8')).window;
  const all = [...elementsOf(document)].filter(
    (element) => !/^(?:script|style|title)$/.test(element.localName),
  );
  const texts = all
    .map((element) => [element, textOf(element)] as const)
    .filter(([, text]) => text.length < 200);
  const specs = sightings(document, { isShown: () => true }).flatMap(
    (one) => specOf(one, texts, path, name) ?? [],
  );
  return specs.slice(0, mostOfPage);
}

function specOf(
  { candidate, print }: Sighting,
  texts: readonly (readonly [Element, string])[],
  file: string,
  name: string,
): PageSpec | undefined {
  const { number, text } = candidate;
  const [reading, more] = number.readings;
  if (!reading || more || print.range || print.of > 1 || print.namesakes !== 1) return undefined;
  // The mutations change number and label as texts that stand once.
  const written = texts.filter(([, own]) => own === text);
  const inner = written.filter(([one]) => !written.some(([other]) => other !== one && one.contains(other)));
  const label = texts.find(([, own]) => normaliseLabel(own) === print.label)?.[1];
  if (inner.length !== 1 || label === undefined || !/^[\d.,]+$/.test(text)) return undefined;
  return {
    name: `${name} “${label}”`,
    file,
    text,
    value: reading.value,
    label,
    ...(reading.approximate && { approximate: true as const }),
  };
}
