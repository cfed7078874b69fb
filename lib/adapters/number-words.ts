import { wordEnd } from './number-text';
import type { Unit } from './number-units';

/**
 * Units that mean the same in nearly all languages (not in Tongan and Javanese), by power from 3. Korean puts no
 * space before them ("3 만남" is three meetings). "12 M" may be billions in Indonesian, where no "de" follows ("1,2 M
 * d’abonnés"), and "12m" minutes.
 */
const words = [
  'k|K|mil|rb|[Tt]sd\\.?|[Tt]ausend|tys\\.?|т[иы]с\\.?|тысяч[аи]?|mila|mille|milliers|thousand|千|(?<! )천|ألفا?ً?|آلاف|हज़ार',
  '[万萬]|(?<! )만',
  'lakhs?|लाख',
  "(?<! )M|M(?= d(?:e |['’]))|(?<=[.,]\\d+)m|[Mm](?:n|io\\.?|ln\\.?)|mi|jt|mill?ion(?:[ie]?s?|en)|Millionen|millón|millones|milh(?:ão|ões)|млн\\.?|миллион(?:а|ов)?|مليون|ملايين",
  'crores?',
  '[億亿]|(?<! )억',
  '[Mm](?:d|rd\\.?|ld\\.?)|млрд\\.?',
];
const common = new RegExp(String.raw`^(?:\d+|\d+[.,٫]\d\d?) ?(?:(${words.join(')|(')}))${wordEnd}`);

/** The unit between a number and the text after it where it is the same in any language. */
export function commonUnit(number: string, after: string): Unit | undefined {
  const [all, ...powers] = common.exec(number + after) ?? [];
  const power = 3 + powers.findIndex((word) => word !== undefined);
  return all === undefined ? undefined : { before: '', after: all.slice(number.length), power };
}

/** Any word that begins in one of these ways; "$" stands for the word's end. */
const startingWith = (stems: readonly string[]) => new RegExp(`^(?:${stems.join('|')})`);

/**
 * How the words for thousands and more begin in every language that browsers know (CLDR 45 to 48), without accents. Some
 * nouns begin alike: they are taken for such words too. `locales.test.ts` fails where a word of the engine is missing.
 */
const latin = startingWith([
  // million, milliard, and mille; mln, mld, mrd; mio, mia
  'm[bh]?i+l(?!est)|m[jlr]+[dn]?$|[bm]i[aeiou]$|duili|vilia',
  // billion, trillion; not "billeder", "billetes"
  '[bp]h?i+l(?:$|[hijy]|l(?!e[dt]))|d?th?i?ri+l(?:$|[hijly])|tilion|(?:b|tr)ln$|tri$|tiri$|trieu$',
  // thousand: Germanic, Slavic, Baltic, Finnic
  '[dt]h?[aou][iu][sz]|þusund|tu+(?:s(?:$|[eiu])|z|h|kst)|duha|[dt]s[dg]$|t[iy]s(?:$|[aiou])|hilj|mije$',
  // thousand: other languages of Europe and Asia
  'ezer$|h[eo]zar|hjar|bin$|ming?$|mun$|mig(?:$|ia|gh)|ng(?:hi|a)n$|ribu$|libo$|ewu$|lakh|crore|kott?i$|obz$|[jy]uta$',
  // Africa and Oceania
  'elfu$|laki$|dubu$|kuma$|kun$|egberun|inkul|isigidi|[am]pem$|ɔpep|akpe$|[iɩ]?k(?:otoku|t)$|afe$|mano$|kilu$',
  '(?:a|ŋ|bʊ?|ga?)k(?:[lr]ǝ?|ul[io])$',
]);
const others = startingWith([
  // Cyrillic
  '[мб][иі]л|мл[дрн]*$|тр[иіы]л|трлн|т[иы][сһ]|хи[лљ]|илј|мян|м[еиы](?:ң|нг)|сая$|тэрб|эзар|ҳаз|ҳзр|мөл|пин$',
  // Greek, Armenian, Hebrew
  'χιλ|εκατομ|δισ|τρισ|հազ|հզր|մ[իլ]լ|մլ[նր]|տր[իլ]|אל[פף]|מילי|טריל',
  // Arabic
  'ألف|آلاف|الف$|مل(?:ي|اي|ن)|م[یىي]ل|بلي|[تٹٽ]ى?ر[یيى]?ل|[هھہ]زار|ارب$|کروڑ|کھرب|لاکھ|مىڭ',
  // Devanagari, Bengali
  'लाख|हज|करोड|कोटी|अरब|अब्ज|खर[बव्]|निख|निजुत|नील|पद्म|दशल|शंख|बिलि|त्रिलि|रोजा|লাখ|কোটি|হাজা|নিযুত|শত',
  // Ethiopic, Burmese and Shan, in which languages that share a script differ
  '[ሚቢ][ሊል]ዮ|ትሪ|ሽሕ|ထောင်|သောင်း|သိန်း|သန်း|ကုဋ|ဋေ|ႁဵင်|မိုၼ်|သႅၼ်|လၢၼ်',
]);

/** Whether a word may stand for a power of ten in some language. */
export function isPowerWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return latin.test(lower);
  const folded = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize();
  return (folded < '\u0370' ? latin : others).test(folded);
}
