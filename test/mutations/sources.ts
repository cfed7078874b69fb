import { breath } from './breath.ts';
import { read } from './reader.ts';
import { type Edit, edited, elementsOf, type Spot, stringAt, stringsOf } from './spots.ts';
import { keyOf, type Truth, truthOf } from './truth.ts';

/** A place whose number makes a figure: with `n` in it the figure is `slope × n + offset`. */
export interface Source extends Spot {
  readonly slope: number;
  readonly offset: number;
  /** 1 for a place that is read, 2 for one that is read where the first shows nothing, and so on. */
  readonly tier: number;
  /** The number as the page has it, with the word for a power of ten behind it. */
  readonly text: string;
}

export interface Sources {
  /** By `subject metric`. */
  readonly of: ReadonlyMap<string, readonly Source[]>;
  /** What is still read when all numbers are gone: figures that are counted. */
  readonly without: Truth;
}

const skipped = /^(?:class|id|href|src|style|datetime|role|for|action|d|viewBox|itemtype|itemprop)$/;
const token =
  /(?<![\p{L}\p{N}_#/.-])[-−]?\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d{1,2})?(?!\d)(?:[ \u00a0\u202f]?(?:k|m|mil|mln|mio\.?|tsd\.?|millones|тыс\.)(?![\p{L}\p{N}]))?(?![\p{L}\p{N}_]|[-:/]\d)/giu;

/** Every number on a page that could be a figure. */
export function numbersIn(document: Document): readonly (Spot & { readonly text: string })[] {
  return elementsOf(document).flatMap((element, index) =>
    [...stringsOf(element)].flatMap(([part, string]) =>
      skipped.test(String(part))
        ? []
        : [...string.matchAll(token)]
            .filter(([text]) => text.replace(/\D/g, '').length < 14)
            .map(({ index: from, 0: text }) => ({
              element: index,
              part,
              from,
              to: from + text.length,
              text,
            })),
    ),
  );
}

/**
 * Finds where the figures of a page stand by writing other numbers in each place: no adapter has to be known. Then what was
 * found is taken away, to find the places that are read instead.
 */
export async function sourcesOf(id: string, url: URL, document: Document): Promise<Sources> {
  const of = new Map<string, Source[]>();
  const readWith = (edits: readonly Edit[]) => truthOf(read(id, { url, document: edited(document, edits) }));
  let candidates = numbersIn(document);
  let gone: Edit[] = [];
  for (let tier = 1; ; tier += 1) {
    const without = readWith(gone);
    const found = new Set<Spot>();
    for (const spot of without.figures.size ? candidates : []) {
      await breath();
      const lines = linesOf(without, (text) => readWith([...gone, { spot, text }]));
      for (const [key, line] of lines) of.set(key, [...(of.get(key) ?? []), { ...spot, ...line, tier }]);
      if (lines.size) found.add(spot);
    }
    if (!found.size || tier === mostTiers) return { of, without };
    candidates = candidates.filter((spot) => !found.has(spot));
    gone = [...gone, ...[...found].map((spot) => blank(document, spot))];
  }
}

const mostTiers = 4;
type Line = Pick<Source, 'slope' | 'offset'>;

/** How figures follow a number, by their keys: only those that grow or shrink with it, one for one. */
function linesOf(before: Truth, readWith: (number: string) => Truth): ReadonlyMap<string, Line> {
  const [low, high] = probes;
  const first = readWith(String(low)).figures;
  const changed = [...before.figures.values()].map(keyOf).filter((key) => {
    const now = first.get(key)?.value;
    return now !== undefined && now !== before.figures.get(key)?.value;
  });
  if (!changed.length) return new Map();
  const second = readWith(String(high)).figures;
  const lines = changed.map((key) => {
    const [a = Number.NaN, b = Number.NaN] = [first.get(key)?.value, second.get(key)?.value];
    const slope = (b - a) / (high - low);
    return [key, { slope, offset: a - slope * low }] as const;
  });
  return new Map(lines.filter(([, { slope }]) => Math.abs(slope) === 1));
}

/** Numbers that no page of ours shows. */
const probes = [617, 839] as const;

/** Takes a number away; in data, where something has to stand, it leaves `null`. */
export function blank(document: Document, spot: Spot): Edit {
  return { spot, text: quoteAt(document, spot) === undefined ? '' : 'null' };
}

/** The sign that would quote a text in a place where data have a bare number; undefined where it is no such place. */
export function quoteAt(document: Document, { element, part, from }: Spot): string | undefined {
  const before = stringAt(elementsOf(document)[element], part).slice(0, from);
  return /(\\*")\s*:\s*$/.exec(before)?.[1];
}
