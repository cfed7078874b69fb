// Each of Unicode's own classes, and each flag `i`, takes a page up to a millisecond when it is first used there.

/** Marks of direction, and wide and narrow spaces. */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0\u2009\u202f]/g;
/** The blocks that have digits of other scripts, but the few that do not begin at …0 or …6. */
const otherDigits = /[\u0660-\u1945\u1950-\u1c59\ua620-\uabf9\uff10-\uff19]/;

/** A text with ASCII digits whatever their script, one kind of space, and without marks of direction. */
export function normalise(text: string): string {
  if (isAscii(text)) return text;
  const seen = text.replace(unseen, (sign) => (/\s/.test(sign) ? ' ' : ''));
  return otherDigits.test(seen) ? seen.replace(/\p{Nd}/gu, digit) : seen;
}

/** Whether a text has digits of any kind: "½" too. */
export function hasNumber(text: string): boolean {
  return /\d/.test(text) || (!isAscii(text) && /\p{N}/u.test(text));
}

/** Whether one text ends with a digit, in whatever script, and the next begins with one. */
export function digitsTouch(text: string, next: string): boolean {
  return /\d$/.test(normalise(text)) && /^\d/.test(normalise(next));
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function digit(sign: string): string {
  if (!otherDigits.test(sign)) return sign;
  const code = sign.charCodeAt(0);
  // Blocks of ten digits begin at …6 in the scripts of India.
  return String((code > 0x900 && code < 0xe00 ? code - 6 : code) & 15);
}

/** For a regular expression: whatever is no space, sign or digit. Unicode's own classes take ten times as long to compile. */
export const letter = String.raw`[^\0-@[-\`{-¿×÷،؛؟।॥॰\u2000-\u206f\u2190-\u2bff\u3000-\u303f\uff00-\uff20]`;
/** For a regular expression: scripts without spaces between words (Thai to Burmese, Khmer, Japanese, Chinese), and Korean. */
export const unspaced = String.raw`[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]`;
/** For a regular expression: no more letters of the word follow, nor the dot of an abbreviation. */
export const wordEnd = `(?=${unspaced}|(?!${letter}|['’.]))`;

/** Whether a language uses k and m for other powers than all others do: Tongan and Javanese. */
export function isOdd(language: string): boolean {
  return /^(?:to|jv)\b/.test(language.toLowerCase());
}
