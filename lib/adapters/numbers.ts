import { languageRules, type Shown, type Unit } from './number-languages';
import { hasNumber, isOdd, normalise } from './number-text';

/** A whole count that a page shows; `approximate` where the page abbreviates it ("12.3k"). */
export interface Count {
  readonly value: number;
  readonly approximate: boolean;
}

type Text = string | null | undefined;

/** No count that a page shows is longer; whatever is, is not looked at. */
const longest = 40;
/** What is looked at of the text beside a number. */
const nearby = 80;

/** Digits alone, in groups of three with one and the same separator, or grouped as in India. */
const whole = /^(?:\d+|[1-9]\d{0,2}([,.'’٬،， ])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})$/;
const abbreviated = /^\d+(?:[.,٫]\d\d?)?$/;
const amount = /\d(?:[\d.,'’٬،，٫ ]*\d)?/;

/**
 * The whole count that a text shows, in whatever digits and grouping: right or not at all. The text is the count alone:
 * with other words ("27 comments"), with a bound ("99+", "< 25") or beyond a safe integer it is none.
 * A lone "1.234" or "1,234" is read as grouped, for a whole count has no decimals; before a unit ("1.234 k") it could be
 * either and is none. `language` is the page's as it states it (BCP 47): its own abbreviations are read too, also those that
 * mean something else in another language ("12 B" in Turkish). Where it is missing or wrong, less is read, nothing wrong.
 */
export function parseCount(text: Text, language = ''): Count | undefined {
  return parse(text, language);
}

/** A sum of votes, which may be below zero: as {@link parseCount}. */
export function parseScore(text: Text, language = ''): Count | undefined {
  return parse(text, language, /^[-−]?/);
}

/** The count that a text shows where it shows it in full; see {@link parseCount}. */
export function parseExact(text: Text, language = ''): number | undefined {
  const count = parseCount(text, language);
  return count?.approximate ? undefined : count?.value;
}

/**
 * The count that a text begins with, before its noun, in whatever language: "1,204 comments", "12,3 mil seguidores",
 * "27件の返信". Where what follows may be a power of ten that is not understood, or more of the number ("2 of 10", "99+"),
 * it is none. `language` as in {@link parseCount}.
 */
export function leadingCount(text: Text, language = ''): Count | undefined {
  const shown = split(normalise((text ?? '').trimStart().slice(0, 2 * nearby)).trimStart());
  const found = shown && beside(shown, language);
  return found && shown.before === (found.unit?.before ?? '') ? labelled(shown, found, language) : undefined;
}

/** The one count that stands anywhere in a text; undefined where there are several numbers, or none. */
export function soleCount(text: Text, language = ''): Count | undefined {
  const shown = split(normalise(text ?? ''));
  if (!shown || hasNumber(shown.before) || hasNumber(shown.after)) return undefined;
  const near = { ...shown, before: shown.before.slice(-nearby), after: shown.after.slice(0, nearby) };
  const found = beside(near, language);
  if (!found) return undefined;
  const { unit } = found;
  const head = unit?.before ? near.before.slice(0, -unit.before.length) : near.before;
  return canPrecede(head, language) ? labelled(near, found, language) : undefined;
}

/**
 * A reader of texts that in English are known to be of a form, such as "Viewed 12,672 times", whose first group is the count;
 * `read` reads all others. A page has to be brought the rules of languages, and few pages in English should need them.
 * @param form in lower case.
 */
export function inEnglish(
  form: RegExp,
  read: (text: string, language: string) => Count | undefined,
): (text: string, language: string) => Count | undefined {
  return (text, language) => {
    const known = form.exec(text.toLowerCase())?.[1];
    return known === undefined ? read(text, language) : parseCount(known);
  };
}

function parse(text: Text, language: string, sign?: RegExp): Count | undefined {
  if (!text || text.length > longest) return undefined;
  const plain = normalise(text).trim();
  const size = sign ? plain.replace(sign, '') : plain;
  const count = whole.test(size) ? countOf(size, undefined) : alone(size, language);
  // Subtracting from zero makes no minus zero.
  return count && size !== plain ? { ...count, value: 0 - count.value } : count;
}

/** A number that is abbreviated, and its unit, and nothing else. */
function alone(text: string, language: string): Count | undefined {
  const shown = split(text);
  const unit = shown && beside(shown, language)?.unit;
  const isAll = unit && unit.before === shown.before && unit.after === shown.after;
  return isAll ? countOf(shown.number, unit) : undefined;
}

/** A text by its first number, with white space beside it folded. */
function split(text: string): Shown | undefined {
  const found = amount.exec(text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const fold = (part: string) => part.replace(/\s+/g, ' ');
  return { before: fold(text.slice(0, found.index)), number: found[0], after: fold(text.slice(end)) };
}

/** The count of a number and its unit where what follows them is a noun, or the end. */
function labelled({ number, after }: Shown, { unit, isPlain }: Beside, language: string): Count | undefined {
  const rest = unit ? after.slice(unit.after.length) : after;
  return isPlain || canFollow(rest, language) ? countOf(number, unit) : undefined;
}

function countOf(number: string, unit: Unit | undefined): Count | undefined {
  if (number.length > longest || !(unit ? abbreviated : whole).test(number)) return undefined;
  const value = unit
    ? Math.round(Number(number.replace(/[,٫]/, '.')) * 10 ** unit.power)
    : Number(number.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? { value, approximate: unit !== undefined } : undefined;
}

/** What is no count in any language: "99+", "10%". */
const bound = /^\s?[+%]/;
/**
 * Nouns without an "s" at the end, looked for in this text: a regular expression of them all takes the browser half a
 * millisecond, and a set would be built where no number has a word behind it, too.
 */
const nouns =
  ' comment reply replie like view point participant repost quote bookmark save follower member subscriber vote answer reaction watching version dependent ';
const firstWord = /^ ([a-z]+?)s?\b(?!.*\d)/s;

/**
 * The power of ten in what follows a number where it is clear without rules of languages, which weigh and take time at
 * first: nothing, "k", " comments", "m views". Undefined where it is not.
 */
function plainPower(after: string): number | undefined {
  const text = after.toLowerCase();
  const power = text.startsWith('k') ? 3 : text.startsWith('m') ? 6 : 0;
  const rest = power ? text.slice(1) : text;
  // A lone "m" may be metres.
  if (rest === '') return power < 6 ? power : undefined;
  const [, noun] = firstWord.exec(rest) ?? [];
  return noun && nouns.includes(` ${noun} `) ? power : undefined;
}

interface Beside {
  /** Undefined where the number has none. */
  readonly unit: Unit | undefined;
  /** Whether nothing else there has to be understood. */
  readonly isPlain?: boolean;
}

/** What stands beside a number; undefined where that cannot be told. */
function beside(shown: Shown, language: string): Beside | undefined {
  const { before, after } = shown;
  if (bound.test(after)) return undefined;
  const power = before === '' && !isOdd(language) ? plainPower(after) : undefined;
  if (power !== undefined)
    return { unit: power ? { before: '', after: after.slice(0, 1), power } : undefined, isPlain: true };
  const rules = languageRules();
  return rules && { unit: rules.unitBeside(shown, language) };
}

function canFollow(rest: string, language: string): boolean {
  return plainPower(rest) !== undefined || languageRules()?.canFollow(rest, language) === true;
}

function canPrecede(head: string, language: string): boolean {
  return head === '' || languageRules()?.canPrecede(head, language) === true;
}
