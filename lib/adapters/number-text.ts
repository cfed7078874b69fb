/** Marks of direction, wide and narrow spaces, and digits of other scripts, but the few that do not begin at …0 or …6. */
const foreign =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u00a0\u2009\u202f]|(?=[\u0660-\u1945\u1950-\uff19])\p{Nd}/gu;

/** A text with ASCII digits whatever their script, one kind of space, and without marks of direction. */
export function normalise(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.replace(foreign, plain) : text;
}

function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  if (/\s/.test(sign)) return ' ';
  if (code === 0x61c || (code > 0x2000 && code < 0x2070)) return '';
  // Blocks of ten digits begin at …6 in the scripts of India.
  return String((code > 0x900 && code < 0xe00 ? code - 6 : code) & 15);
}

/** For a regular expression: whatever is no space, sign or digit. Unicode's own classes take ten times as long to compile. */
export const letter = String.raw`[^\0-@[-\`{-¿×÷،؛؟।॥॰\u2000-\u206f\u2190-\u2bff\u3000-\u303f\uff00-\uff20]`;
/** For a regular expression: scripts without spaces between words (Thai to Burmese, Khmer, Japanese, Chinese), and Korean. */
export const unspaced = String.raw`[\u0e00-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]`;
/** For a regular expression: no more letters of the word follow, nor the dot of an abbreviation. */
export const wordEnd = `(?=${unspaced}|(?!${letter}|['’.]))`;

/** Languages that use k and m for other powers than all others do: Tongan and Javanese. */
export const isOdd = /^(?:to|jv)\b/i;
