/** A whole count that a page shows; `approximate` where the page abbreviates it ("12.3k"). */
export interface Count {
  readonly value: number;
  readonly approximate: boolean;
}

/** No count that a page shows is longer; whatever is, is not looked at. */
const longest = 40;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;
const directionMarks = /[\u061c\u200e\u200f]/g;

/** Digits alone, in groups of three parted by one and the same sign, or grouped as in India. */
const whole =
  /^(?:\d+|[1-9]\d{0,2}([,.'’٬， \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)+,\d{3})$/;
const abbreviated = /^(\d+(?:[.,٫]\d\d?)?)[ \u00a0\u2009\u202f]?(\D{1,12})$/;

/**
 * What short forms stand for. "B" is missing on purpose: it is a billion in English and a thousand in Turkish. "M" is a
 * million everywhere but in Indonesian, where it is a billion; no community shows billions.
 */
const units: readonly (readonly [number, RegExp])[] = [
  [
    1e3,
    /^(?:k|mil|rb|tsd\.?|tausend|tys\.?|т[ыи]с\.?|тысяч[аи]?|mila|mille|milliers|thousand|千|천|ألفا?ً?|آلاف|हज़ार)$/i,
  ],
  [1e4, /^[万萬만]$/],
  [1e5, /^लाख$/],
  [
    1e6,
    /^(?:mi?|mn|mio\.?|mln\.?|млн\.?|jt|mill?ion[ie]?s?|millionen|millón|millones|milhão|milhões|миллион(?:а|ов)?|مليون|ملايين)$/i,
  ],
  [1e8, /^[億亿억]$/],
  [1e9, /^(?:md|mrd\.?|mld\.?|млрд\.?)$/i],
];

/**
 * The whole count that a text shows, in whatever digits and grouping: right or not at all. The text is the count alone:
 * with other words ("27 comments"), with a bound ("99+", "< 25") or beyond a safe integer it is none.
 * A lone "1.234" or "1,234" is read as grouped, for a whole count has no decimals; before a unit ("1.234 k") it could be
 * either and is none.
 */
export function parseCount(text: string | null | undefined): Count | undefined {
  return read(text, false);
}

function read(text: string | null | undefined, mayBeNegative: boolean): Count | undefined {
  if (!text || text.length > longest) return undefined;
  const plain = asciiDigits(text).trim();
  const size = mayBeNegative ? plain.replace(/^[-−]/, '') : plain;
  const short = whole.test(size) ? undefined : abbreviated.exec(size);
  const unit = short && units.find(([, words]) => words.test(short[2] ?? ''))?.[0];
  if (short !== undefined && !unit) return undefined;
  const amount = unit ? Number(short?.[1]?.replace(/[,٫]/, '.')) * unit : Number(size.replace(/\D/g, ''));
  // Adding zero makes zero of minus zero.
  const value = Math.round(size === plain ? amount : -amount) + 0;
  return Number.isSafeInteger(value) ? { value, approximate: unit !== undefined } : undefined;
}

/** A sum of votes, which may be below zero: as {@link parseCount}. */
export function parseScore(text: string | null | undefined): Count | undefined {
  return read(text, true);
}

/** The count that a text shows where it shows it in full; see {@link parseCount}. */
export function parseExact(text: string | null | undefined): number | undefined {
  const count = parseCount(text);
  return count?.approximate ? undefined : count?.value;
}

/** A text with its digits as ASCII has them, whatever their script, and without marks of direction. */
export function asciiDigits(text: string): string {
  return text.replace(directionMarks, '').replace(otherDigits, asciiDigit);
}

/** Blocks of Indic digits begin at …6, all others here at …0. */
function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code > 0x900 && code < 0xe00 ? code - 6 : code) & 15);
}
