import { hasNumber, letter, unspaced } from './number-text';
import { isScriptOf } from './number-units';
import { isPowerWord } from './number-words';

/** For a regular expression: punctuation that separates a number from what is beside it. */
const separator = String.raw`[,;:!?()[\]{}"«»“”„|·•،؛、。「」『』【】（）：]`;
const firstPart = new RegExp(`^.*?(?=${separator}|$)`, 's');
/** The number is at its end, unless another number follows: "12 · 34", "1:23". */
const ending = new RegExp(String.raw`^(?:\s?${separator}|\.$|\s[-–—]\s)(?!\s*[\d+$€])`);
/** What may stand before a number without a space. */
const opening = new RegExp(`${separator}$`);
/** A word, and what joins it to the number: "27 de comentarii", "27 na komento". */
const noun = new RegExp(`^( ?)(?:(?:de|na|ka) )?((?:${letter}|['’])+)`);
/** A short word with a dot, and the letter behind it. */
const abbreviation = new RegExp(String.raw`^\s?${letter}{1,6}[.॰]\s?(${letter})`);
const lastWord = new RegExp(`((?:${letter}|['’])+)[.॰]?$`);
/** What makes a number a bound, a rank, a share or money. */
const bound = /[#%٪*/<>≤≥~≈+−±=^№$£¥\u20a0-\u20cf]$/;
const startsUnspaced = new RegExp(`^${unspaced}`);
const eastern = /^[\u3040-\u9fff\uac00-\ud7af]/;
/** Chinese and Korean signs for powers of ten. */
const numeral = /^[十百千万萬億亿兆십백천만억조]/;
/** The scripts from Latin to Bengali, whose words for powers of ten are all known. */
const familiar = /^[\0-\u09ff\u1e00-\u1fff]/;

/** Whether what follows a number and its unit is a noun or the end, and neither a unit that is unknown nor more numbers. */
export function canFollow(rest: string, language: string): boolean {
  if (rest.trim() === '') return true;
  const [, next] = abbreviation.exec(rest) ?? [];
  const isAbbreviated = next !== undefined && next === next.toLowerCase();
  if (isAbbreviated || hasNumber(firstPart.exec(rest)?.[0] ?? '')) return false;
  const [, gap, word] = noun.exec(rest) ?? [];
  if (word === undefined) return ending.test(rest);
  const isUnspaced = startsUnspaced.test(word);
  // Two letters abbreviate anything, but in Hebrew and Arabic.
  const isLong = isUnspaced || word.length > 2 || /^[\u0590-\u07ff]/.test(word);
  return isLong && (gap !== '' || isUnspaced) && isNoun(word, language);
}

/** Whether a number that begins after this text is one by itself: not "v1.2", "#3", "< 25", "$5". */
export function canPrecede(head: string, language: string): boolean {
  if (head === '') return true;
  const text = head.trimEnd();
  const word = lastWord.exec(text)?.[1] ?? '';
  const isApart = text === '' || text !== head || opening.test(text) || startsUnspaced.test(word);
  return isApart && !bound.test(text) && (word === '' || eastern.test(word) || isNoun(word, language));
}

function isNoun(word: string, language: string): boolean {
  if (eastern.test(word)) return !numeral.test(word);
  return !isPowerWord(word) && (familiar.test(word) || isScriptOf(language, word));
}
