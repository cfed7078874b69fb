import { isTied, type Mixed } from './mixed.ts';
import { eventToken, type Pair } from './second-page.ts';
import { stringsOf } from './spots.ts';
import { copiesOfTitle } from './titles.ts';
import { isWanted } from './trial.ts';
import { inWords, keyOf, type Reading, type Subject, type Truth } from './truth.ts';

/** Something that is read of one page's subject and is the other page's. */
interface Fault {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  /** Whether the page itself says that the part is the other page's; where it does not, no reader can know. */
  readonly isTied: boolean;
}

type Side = 'first' | 'second';

/** What was read of a mixed page and is not its own subject's. */
export function* faultsIn(found: Truth, pair: Pair, mixed: Mixed): Iterable<Fault> {
  for (const figure of found.figures.values()) yield* figureFaults(figure, pair, mixed);
  for (const subject of found.subjects.values()) yield* subjectFaults(subject, pair, mixed);
  for (const { id, subject } of found.events.values()) {
    const sides = ownersOf(subject, pair);
    if (sides.some((side) => truthAt(pair, side).events.get(id)?.subject === subject)) continue;
    const elements = elementsWith(mixed, sides[0], eventToken(id));
    const words = { what: `event ${id}`, wanted: 'of its own subject', got: `of ${subject}` };
    yield { ...words, isTied: areTied(elements, withoutActors(pair), otherOf(sides[0])) };
  }
}

function* figureFaults(figure: Reading, pair: Pair, mixed: Mixed): Iterable<Fault> {
  const key = keyOf(figure);
  const [side, ...sides] = ownersOf(figure.subject, pair);
  if (!side) return;
  const known = [side, ...sides].map((one) => truthAt(pair, one).figures.get(key));
  if (known.some((own) => own && isWanted(figure, { ...own, isShown: false }))) return;
  // The two pages show the same figures in the same order.
  const at = [...truthAt(pair, side).figures.keys()].indexOf(key);
  const sources = pair.first.sources.of.get([...pair.first.truth.figures.keys()][at] ?? '') ?? [];
  const elements = sources.flatMap((s) => mixed[otherOf(side)].get(s.element) ?? []);
  const words = { what: key, wanted: inWords(known[0]), got: inWords(figure) };
  // What is nobody's, such as a sum over both pages, is made up.
  yield {
    ...words,
    isTied: !elements.length || areTied(elements, namedToo(pair, figure.subject, side), otherOf(side)),
  };
}

/** The two pages, where the name of a subject that one of them lists is a name of that one too. */
function namedToo(pair: Pair, subject: string, side: Side): Pair {
  const tokens = [...pair.tokens[side], eventToken(subject)];
  return { ...pair, tokens: { ...pair.tokens, [side]: tokens } };
}

function* subjectFaults({ id, title, author }: Subject, pair: Pair, mixed: Mixed): Iterable<Fault> {
  const sides = ownersOf(id, pair);
  const known = sides.map((side) => truthAt(pair, side).subjects.get(id));
  const [own] = known;
  if (!own || sides[0] === 'first') {
    // A part of the last page that is read as what it is, or under a name that is half of either.
    if (known.some((one) => one?.title === title)) return;
    const elements = elementsWith(mixed, 'second', eventToken(id));
    yield { what: `subject ${id}`, wanted: 'nothing', got: title, isTied: areTied(elements, pair, 'first') };
  } else if (!known.some((one) => one?.title === title)) {
    // What has no title is called by its own id.
    if (id.endsWith(title)) return;
    const elements = copiesOfTitle(pair, mixed, id, title);
    yield { what: `title of ${id}`, wanted: own.title, got: title, isTied: areTied(elements, pair, 'first') };
  } else if (author !== undefined && !known.some((one) => one?.author === author)) {
    const isOthers = areTied(elementsWith(mixed, 'second', author), pair, 'first');
    yield { what: `author of ${id}`, wanted: own.author ?? 'nothing', got: author, isTied: isOthers };
  }
}

/** The pages that have a subject: one, both where it is the place of both, or none where its name is of both. */
function ownersOf(id: string, pair: Pair): Side[] {
  return (['second', 'first'] as const).filter((side) => truthAt(pair, side).subjects.has(id));
}

const truthAt = (pair: Pair, side: Side): Truth => (side === 'first' ? pair.first.truth : pair.truth);
const otherOf = (side: Side | undefined): Side => (side === 'first' ? 'second' : 'first');

/** The elements of the page that does not own it which hold a text themselves. */
function elementsWith(mixed: Mixed, owner: Side | undefined, text: string): Element[] {
  return [...mixed[otherOf(owner)].values()].filter((element) =>
    [...stringsOf(element)].some(([, own]) => own.includes(text)),
  );
}

/** The two pages with the names that tell them apart, but those of who wrote there: people write on pages of others too. */
function withoutActors(pair: Pair): Pair {
  const actorsOf = ({ events }: Truth) => [...events.values()].map(({ actor }) => actor);
  const actors = new Set([...actorsOf(pair.first.truth), ...actorsOf(pair.truth)]);
  const others = (tokens: readonly string[]) => tokens.filter((token) => !actors.has(token));
  return { ...pair, tokens: { first: others(pair.tokens.first), second: others(pair.tokens.second) } };
}

/** Whether the page says of each of some elements that it is the other page's. */
function areTied(elements: readonly Element[], { tokens }: Pair, side: Side): boolean {
  return elements.length > 0 && elements.every((e) => isTied(e, tokens[side], tokens[otherOf(side)]));
}
