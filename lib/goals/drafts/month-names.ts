/** English and German ones are known in every language: spreadsheets and people use them. */
const always = ['en-US', 'en-GB', 'de-DE', 'de-AT'];
/** Excel shortens the German March in a way that Unicode's locale data (CLDR) does not have. */
const ofExcel = [['mrz', 3]] as const;

type Months = ReadonlyMap<string, number | 'ambiguous'>;
const known = new Map<string, Months>();

/**
 * The month of a name, in full or short, in English, German or the given language.
 * @returns from 1; `ambiguous` where two of the languages mean different months by it, undefined where it is none.
 */
export function monthOf(name: string, language: string): number | 'ambiguous' | undefined {
  const months = known.get(language) ?? monthsOf(language);
  known.set(language, months);
  return months.get(plain(name));
}

function monthsOf(language: string): Months {
  const months = new Map<string, number | 'ambiguous'>(ofExcel);
  for (const [name, month] of [...always, language].flatMap(namesOf)) {
    const before = months.get(name) ?? month;
    months.set(name, before === month ? month : 'ambiguous');
  }
  return months;
}

/** The names of the months in a language, as they are beside a day and alone. */
function namesOf(language: string): (readonly [name: string, month: number])[] {
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, at) =>
    forms.map((form) => {
      const parts = form.formatToParts(Date.UTC(2026, at, 5));
      return [plain(parts.find((p) => p.type === 'month')?.value ?? ''), at + 1] as const;
    }),
  ).flat();
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\.$/, '');
