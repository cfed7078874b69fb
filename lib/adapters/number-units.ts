import { letter, normalise, wordEnd } from './number-text';

/** What stands around a number that is abbreviated; it counts 10 to this power, NaN where that is not certain. */
export interface Unit {
  readonly before: string;
  readonly after: string;
  readonly power: number;
}

/** How a language abbreviates numbers: its units, longest first, and the letters that they are written in. */
interface Language {
  readonly units: readonly Unit[];
  readonly script: RegExp | undefined;
}

/** One number of each plural form of any language, below and above ten of each power. */
const samples = [1, 1.5, 2, 3, 5, 6, 7];
/** Trillions mean different things in different languages, and no community has them. */
const largestPower = 10;

const isWhole = new RegExp(`^${wordEnd}`);
const lastLetter = new RegExp(`${letter}$`);
const languages = new Map<string, Language>();

/** The unit of the language that ends the text before a number and begins the text after it. */
export function unitAround(before: string, after: string, language: string): Unit | undefined {
  return languageOf(language).units.find(
    (unit) =>
      before.endsWith(unit.before) &&
      after.startsWith(unit.after) &&
      (unit.after === '' || isWhole.test(after.slice(unit.after.length))) &&
      (unit.before === '' || !lastLetter.test(before.slice(0, -unit.before.length))),
  );
}

/** Whether the language abbreviates numbers in the script of a word, so that its powers of ten are known. */
export function isScriptOf(language: string, word: string): boolean {
  const { script, units } = languageOf(language);
  return script?.test(word) === true && units.some(({ before, after }) => script.test(before + after));
}

/** What the browser knows of a language, looked up once: nothing where the tag is none, or of a language unknown to it. */
function languageOf(tag: string): Language {
  const found = languages.get(tag);
  if (found) return found;
  const units = new Map<string, Unit>();
  let script: RegExp | undefined;
  try {
    const [locale] = Intl.NumberFormat.supportedLocalesOf(tag.replaceAll('_', '-'));
    if (locale !== undefined) {
      collect(locale, 'short', units);
      collect(locale, 'long', units);
      script = new RegExp(String.raw`^\P{L}*\p{sc=${new Intl.Locale(locale).maximize().script}}`, 'u');
    }
  } catch {
    // The tag is malformed, or the script a mixture without a name of its own, as in Japanese.
  }
  const length = ({ before, after }: Unit) => before.length + after.length;
  const language = { units: [...units.values()].sort((a, b) => length(b) - length(a)), script };
  languages.set(tag, language);
  return language;
}

function collect(locale: string, compactDisplay: 'short' | 'long', units: Map<string, Unit>): void {
  const options = {
    notation: 'compact',
    compactDisplay,
    numberingSystem: 'latn',
    useGrouping: false,
  } as const;
  const { format } = new Intl.NumberFormat(locale, options);
  for (let power = 3; power <= largestPower; power++)
    for (const sample of samples) add(units, normalise(format(sample * 10 ** power)), sample * 10 ** power);
}

/** Adds the unit in a number that the language abbreviates, with and without a space where it is a word. */
function add(units: Map<string, Unit>, text: string, value: number): void {
  const [, before = '', number, after = ''] = /^ *(\D*)([\d.,]*\d)(.*?) *$/.exec(text) ?? [];
  if (number === undefined || before === after) return;
  const power = Math.round(Math.log10(value / Number(number.replace(',', '.'))));
  const word = after.trim();
  // "12m" may be minutes.
  if (word === 'm' && power === 6) return;
  // A space tells "12 B", a thousand in Turkish, from "12B", a billion in English.
  for (const form of word.length > 1 ? [word, ` ${word}`] : [after]) {
    const key = `${before}|${form}`;
    // Some languages abbreviate two powers alike, or with a letter that means something else on most pages.
    const meant = units.get(key)?.power ?? { k: 3, m: 6 }[word.toLowerCase()] ?? power;
    units.set(key, { before, after: form, power: meant === power ? power : Number.NaN });
  }
}
