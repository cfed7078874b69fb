import { disguise, otherNumber, rewriter, tokensOf } from './disguise.ts';
import { read } from './reader.ts';
import type { Sample } from './sample.ts';
import { copyOf, elementsOf, stringsOf, write, writeString } from './spots.ts';
import { type Truth, truthOf } from './truth.ts';

/** Two pages of one kind: a sample, and the same with other names and numbers throughout. */
export interface Pair {
  /** Which of the names differ. */
  readonly name: string;
  readonly first: Sample;
  readonly url: URL;
  readonly document: Document;
  readonly truth: Truth;
  /** The names that tell the two apart, of the first page and of the second. */
  readonly tokens: { readonly first: readonly string[]; readonly second: readonly string[] };
}

const by = 4;

/**
 * Second pages made of a sample: another subject of the same place, one of another place, and one of another place by the
 * same name there (the same number in two organisations).
 */
export function pairsOf(sample: Sample): Pair[] {
  const page = [...sample.truth.subjects.values()].find((s) => s.role === 'page');
  if (!page) return [];
  const all = tokensOf(page, sample);
  const choices = {
    'another one': all.slice(-1),
    'one elsewhere': all,
    'one elsewhere by the same name': isOneOfAll(all.at(-1) ?? '') ? [] : all.slice(0, -1),
  };
  const distinct = Object.entries(choices).filter(
    ([, tokens], at) => tokens.length && (at !== 1 || tokens.length > 1),
  );
  return distinct.flatMap(([name, tokens]) => pairOf(sample, { name, tokens, all }) ?? []);
}

/** Whether a name is given once in all the platform: no other place has another thing by it. */
function isOneOfAll(name: string): boolean {
  return /\d/.test(name) && name.length > 9 && !/[-._]/.test(name);
}

interface Choice {
  readonly name: string;
  readonly tokens: readonly string[];
  /** The names that do not differ as well. */
  readonly all: readonly string[];
}

function pairOf(sample: Sample, { name, tokens, all }: Choice): Pair | undefined {
  const rename = rewriter(tokens, (word) => disguise(word, by));
  const events = [...sample.truth.events.keys()].map(eventToken).filter((token) => !all.includes(token));
  const reid = rewriter(events, (word) => disguise(word, by));
  const url = new URL(rename(sample.url.href));
  const document = copyOf(sample.document);
  const relink = rewriter(internalIds(document, [...all, ...events]), (word) => disguise(word, by));
  const isOther = (id: string) => reid(rename(id)) !== id;
  renumber(sample, elementsOf(document), isOther);
  const retitle = titlesOf(sample, isOther, all);
  for (const element of elementsOf(document))
    for (const [part, text] of [...stringsOf(element)])
      if (part !== 'class') writeString(element, part, relink(retitle(reid(rename(text)))));
  const truth = truthOf(read(sample.id, { url, document }));
  const pair = {
    name,
    first: sample,
    url,
    document,
    truth,
    tokens: { first: tokens, second: tokens.map((token) => disguise(token, by)) },
  };
  return url.href !== sample.url.href && isComplete(pair) ? pair : undefined;
}

/** Numbers by which a page ties its own parts, though no address names them: no two pages of a site share one. */
function internalIds(document: Document, named: readonly string[]): string[] {
  const found = elementsOf(document).flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      if (/-id$/.test(name)) return /^\d{5,}$/.test(value) ? [value] : [];
      return [...value.matchAll(/"(?:\w+_)?id":(\d{5,})/g)].map(([, id = '']) => id);
    }),
  );
  return [...new Set(found)].filter((id) => !named.some((name) => name.includes(id)));
}

/** Other numbers in the places of the figures of all subjects that are others'. */
function renumber(sample: Sample, elements: readonly Element[], isOther: (id: string) => boolean): void {
  const distinct = new Map(
    [...sample.sources.of]
      .filter(([key]) => isOther(key))
      .flatMap(([, all]) => all)
      .map((s) => [`${s.element} ${String(s.part)} ${s.from}`, s]),
  );
  write(
    elements,
    [...distinct.values()].map((spot) => ({ spot, text: otherNumber(spot.text, by) })),
  );
}

/** Writes other titles for those of all subjects that are others', and other names for their authors. */
function titlesOf(
  sample: Sample,
  isOther: (id: string) => boolean,
  names: readonly string[],
): (text: string) => string {
  const others = [...sample.truth.subjects.values()].filter(({ id }) => isOther(id));
  const words = others
    .flatMap(({ title, author = '' }) => [title, author])
    .filter((word) => word.length > 1 && !names.includes(word));
  return rewriter([...new Set(words)], (word) => disguise(word, by), '_');
}

/** The part of an event's id that is its own. */
export function eventToken(id: string): string {
  const last = id.split(/[/:]/).at(-1) ?? id;
  const own = last.split(/[-_]/).at(-1) ?? last;
  return /\d/.test(own) ? own : last;
}

/** Whether the second page is read as the first, with other subjects, titles, figures and events. */
function isComplete({ first, truth }: Pair): boolean {
  const isAsMany = (['subjects', 'figures', 'events'] as const).every(
    (part) => truth[part].size === first.truth[part].size,
  );
  const page = [...truth.subjects.values()].find((s) => s.role === 'page');
  return isAsMany && page !== undefined && !first.truth.subjects.has(page.id);
}
