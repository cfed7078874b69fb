import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Sighting, sightings } from '../../lib/numbers/print';
import { normaliseLabel } from '../../lib/numbers/words';
import { isLabelOf } from './label-element';
import { elementsOf, textOf } from './page';
import type { PageSpec } from './pages/index';

/** So many numbers of a page are tried: pages that were captured have hundreds. */
const mostOfPage = 2;

/** Pages with more elements are left out: without a browser each look at them takes seconds. */
const mostElements = 10_000;

/** The pages of a folder that is no part of the project, such as captured ones: their paths in it. */
export function extraFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}

/**
 * The numbers of such a page that are tried. Nobody has said what a person would follow there: numbers are taken whose label stands once on the
 * page, for whom the right answer to each mutation is the same as anywhere.
 */
export function extraSpecs(folder: string, file: string): PageSpec[] {
  return specsOf(resolve(folder, file), file);
}

function specsOf(path: string, name: string): PageSpec[] {
  const { document } = new JSDOM(readFileSync(path, 'utf8')).window;
  const all = [...elementsOf(document)].filter(
    (element) => !/^(?:script|style|title)$/.test(element.localName),
  );
  if (all.length > mostElements) return [];
  const texts = all
    .map((element) => [element, textOf(element)] as const)
    .filter(([, text]) => text.length < 200);
  const specs = sightings(document, { isShown: () => true }).flatMap(
    (one) => specOf(one, texts, path, name) ?? [],
  );
  return specs.slice(0, mostOfPage);
}

function specOf(
  sighting: Sighting,
  texts: readonly (readonly [Element, string])[],
  file: string,
  name: string,
): PageSpec | undefined {
  const { candidate, print } = sighting;
  const { number, text } = candidate;
  const [reading, more] = number.readings;
  if (!reading || more || print.range || print.of > 1 || print.namesakes !== 1) return undefined;
  // The mutations change number and label as texts that stand once.
  const written = texts.filter(([, own]) => own === text);
  const inner = written.filter(([one]) => !written.some(([other]) => other !== one && one.contains(other)));
  const labels = texts.filter(([, own]) => normaliseLabel(own) === print.label);
  const [label, otherLabel] = labels.filter(
    ([one]) => !labels.some(([other]) => other !== one && one.contains(other)),
  );
  if (inner.length !== 1 || !label || otherLabel || !/^[\d.,]+$/.test(text)) return undefined;
  if (!isLabelOf(label[0], sighting)) return undefined;
  return {
    name: `${name} “${label[1]}”`,
    file,
    text,
    value: reading.value,
    label: label[1],
    ...(reading.approximate && { approximate: true as const }),
  };
}
